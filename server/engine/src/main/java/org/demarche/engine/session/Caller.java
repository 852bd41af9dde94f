package org.demarche.engine.session;

/** On whose behalf a command is given. The shell has already made sure of it. */
public sealed interface Caller {

  /** The holder of a seat. */
  record OfSeat(String seat) implements Caller {}

  /** White cell, in the name of a team that was handed over to it. */
  record ForTeam(String seat, int team) implements Caller {}

  /** Somebody with a join code and no seat yet. */
  record Newcomer() implements Caller {}

  /** The clock: deadlines. */
  record Timer() implements Caller {}

  /** The bot that plays a team. */
  record Bot(int team) implements Caller {}
}
