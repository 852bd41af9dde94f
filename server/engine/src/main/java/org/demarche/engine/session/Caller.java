package org.demarche.engine.session;

/** On whose behalf a command is given. The shell has already made sure of it. */
public sealed interface Caller {

  /** The holder of a seat. */
  record OfSeat(String seat) implements Caller {}

  /** Somebody with a join code and no seat yet. */
  record Newcomer() implements Caller {}

  /** The clock: deadlines. */
  record Timer() implements Caller {}

  /** The bot that plays a team. */
  record Bot(int team) implements Caller {}
}
