package org.demarche.engine.session;

/** Who or what acts for a team whose members do not. */
public enum StandIn {
  /** Nobody: the members act for themselves. */
  NONE,
  /** The team holds still: it orders nothing, not even what the scenario has absent teams do. */
  HOLD,
  /** What the scenario has a team do that did nothing. */
  DEFAULT,
  /** A bot plays it. */
  BOT,
  /** White cell orders in its name. */
  WHITE_CELL
}
