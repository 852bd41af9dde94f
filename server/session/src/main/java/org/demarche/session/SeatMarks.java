package org.demarche.session;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What seats have read and when they were there: durable, but no fact of the game, so that it
 * changes no session's version.
 *
 * <p>Marks only ever go forward: of several that are set, in whatever order, the furthest stays.
 * Methods may block, may be called by any thread, and throw {@link StoreUnavailable}.
 */
public interface SeatMarks {

  /**
   * Marks a conversation as read.
   *
   * @param conversation the conversation as the seat sees it, any text
   * @param position how many messages the session held with the last one that was read, at least 1
   */
  void read(String session, String seat, String conversation, int position);

  /** The positions up to which a seat has read, by conversation. */
  Map<String, Integer> read(String session, String seat);

  /** Remembers what a seat saw when it looked last: the newest version counts. */
  void look(String session, String seat, Look look);

  /** What a seat saw when it looked last; null if it never said so. */
  @Nullable Look look(String session, String seat);

  /**
   * Notes that a seat is connected.
   *
   * @param at the time, kept to the millisecond
   */
  void touch(String session, String seat, Instant at);

  /** When each seat was connected last, by seat; without those that never were. */
  Map<String, Instant> touched(String session);

  /**
   * A look at a session.
   *
   * @param version the session's version then, at least 1
   * @param at when, kept to the millisecond
   */
  record Look(long version, Instant at) {}
}
