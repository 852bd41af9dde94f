package org.demarche.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reminders of what is due in sessions, kept in the store so that they outlive a server.
 *
 * <p>A reminder is set before the event that needs it is written, so it is never missing; it may be
 * superfluous, because {@code decide} is asked anyway. Each reminder stands for itself: setting
 * another one for the same turn does not touch it. Methods may block, may be called by any thread,
 * and throw {@link StoreUnavailable}.
 */
public interface Deadlines {

  /** Sets a reminder; setting the same one again changes nothing. */
  void set(Deadline deadline);

  /**
   * The reminders that are due, the oldest first; they stay until {@link #clear cleared}.
   *
   * @param limit how many at most, at least 1
   */
  List<Deadline> due(Instant now, int limit);

  /** Removes this reminder; does nothing if it is gone. */
  void clear(Deadline deadline);

  /**
   * When something is due in a turn of a session.
   *
   * @param at to the millisecond, rounded up: a reminder that came early would be refused
   */
  record Deadline(String session, int turn, Instant at) {
    private static final long ALMOST_A_MILLISECOND = 999_999;

    public Deadline {
      at = at.plusNanos(ALMOST_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS);
    }
  }
}
