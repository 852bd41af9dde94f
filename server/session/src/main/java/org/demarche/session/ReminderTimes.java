package org.demarche.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When members are to be told something, kept in the store so that it outlives a server.
 *
 * <p>A time is set before the event that needs it is written, so it is never missing; it may be
 * superfluous, so whoever reads it asks the session whether it still holds. Methods may block, may
 * be called by any thread, and throw {@link StoreUnavailable}.
 */
public interface ReminderTimes {

  /** Sets a time; setting the same one again changes nothing. */
  void set(Entry entry);

  /**
   * What is due, the oldest first; it stays until {@link #clear cleared}.
   *
   * @param limit how many at most, at least 1
   */
  List<Entry> due(Instant now, int limit);

  /** Removes an entry; does nothing if it is gone. */
  void clear(Entry entry);

  /**
   * Takes an entry for a while, so that of several servers one sends it.
   *
   * @param holder who takes it
   * @return false if somebody else holds it
   */
  boolean take(Entry entry, String holder, Duration time);

  /**
   * Something to be told.
   *
   * @param turn the turn whose planning it is about
   * @param minutes how many minutes before the deadline; 0 for the opening of planning
   * @param at to the millisecond, rounded down
   */
  record Entry(String session, int turn, int minutes, Instant at) {
    public Entry {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }
}
