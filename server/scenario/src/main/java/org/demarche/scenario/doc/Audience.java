package org.demarche.scenario.doc;

/** Whom a rulebook is for. */
public enum Audience {
  /** Nothing that the game keeps from its players. */
  PLAYERS,
  /** Everything. */
  FACILITATOR
}
