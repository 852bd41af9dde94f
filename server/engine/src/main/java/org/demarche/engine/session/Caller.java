package org.demarche.engine.session;

/** On whose behalf a command is given. The shell has already made sure of it. */
public sealed interface Caller {

  /** The holder of a seat. */
  record OfSeat(String seat) implements Caller {}

  /** White cell, in the name of a team that was handed over to it. */
  record ForTeam(String seat, int team) implements Caller {}

  /** Who holds the server's operator key. */
  record Operator() implements Caller {}

  /**
   * Somebody who keeps the seats of another session of the same class.
   *
   * @param owner whether as its owner, or as a controller
   * @param world that session's name in the class
   */
  record OfWorld(String session, String seat, boolean owner, String displayName, String world)
      implements Caller {}

  /** Somebody with a join code and no seat yet. */
  record Newcomer() implements Caller {}

  /** The clock: deadlines. */
  record Timer() implements Caller {}

  /** The bot that plays a team. */
  record Bot(int team) implements Caller {}
}
