package org.demarche.session;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.ViewDiff;

/**
 * What seats have read, and what is new to them. Any thread may call; every method may block on the
 * store.
 */
public final class Reading {
  private final SeatMarks marks;
  private final SessionCache sessions;
  private final Cursors cursors;
  private final InstantSource clock;

  Reading(SeatMarks marks, SessionCache sessions, Cursors cursors, InstantSource clock) {
    this.marks = marks;
    this.sessions = sessions;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** How many of the session's messages a seat has read, by conversation; none is 0. */
  public Map<String, Integer> read(LoadedSession session, Seat seat) {
    return marks.read(session.id(), seat.id());
  }

  /**
   * Marks a conversation as read up to a message.
   *
   * @param conversation as the seat sees it
   */
  public void markRead(LoadedSession session, Seat seat, String conversation, String message) {
    int position = position(session.state(), message);
    if (position > 0) {
      marks.read(session.id(), seat.id(), conversation, position);
    }
  }

  /** Where a message stands among all of a session, from 1; 0 if there is no such message. */
  public static int position(SessionState state, String message) {
    List<Message> all = state.messages();
    for (int index = all.size(); index > 0; index--) {
      if (all.get(index - 1).id().equals(message)) {
        return index;
      }
    }
    return 0;
  }

  /**
   * Remembers where a seat was when it looked last.
   *
   * @return false if this is no cursor of the seat
   */
  public boolean look(LoadedSession session, Seat seat, String cursor) {
    var version = cursors.decode(session.id(), seat.id(), cursor);
    if (version.isEmpty() || version.getAsLong() < 1) {
      return false;
    }
    var look = new SeatMarks.Look(version.getAsLong(), clock.instant());
    marks.look(session.id(), seat.id(), look);
    return true;
  }

  /** What has changed for a seat since it looked last. */
  public News news(LoadedSession session, Seat seat) {
    var look = marks.look(session.id(), seat.id());
    if (look == null) {
      return new News(null, List.of(), false);
    }
    var then = sessions.get(session.id()).replayed(look.version());
    var holder = then == null ? null : then.findSeat(seat.id());
    if (then == null || holder == null || !isTold(then, holder, session, seat)) {
      return new News(look.at(), List.of(), true);
    }
    return new News(look.at(), ViewDiff.changes(then.view(holder), session.view(seat)), false);
  }

  /** Whether changes can make the one view into the other: not across a rewind or another place. */
  private static boolean isTold(LoadedSession then, Seat before, LoadedSession now, Seat after) {
    var old = then.state();
    var state = now.state();
    return before.role() == after.role()
        && before.team() == after.team()
        && old.version() <= state.version()
        && old.branches().size() == state.branches().size()
        && old.turns().size() <= state.turns().size()
        && (old.practice() == null) == (state.practice() == null)
        && old.scores().size() <= state.scores().size();
  }
}
