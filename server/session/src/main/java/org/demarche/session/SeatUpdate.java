package org.demarche.session;

import java.util.List;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.ViewChange;

/** What a seat's stream has to say. */
public sealed interface SeatUpdate {

  /**
   * The whole view, in place of all that was sent before: at first, and when the game went back.
   */
  record Reset(SeatView view, String cursor) implements SeatUpdate {}

  /** What has changed since the last update, in the order to apply it; never empty. */
  record Changes(List<ViewChange> changes, String cursor) implements SeatUpdate {
    public Changes {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Nothing has changed for this seat for as long as the caller wanted to wait.
   *
   * @param cursor as good as the last one, and fresher
   */
  record Quiet(String cursor) implements SeatUpdate {}

  /** The stream is over: the seat was revoked, or the stream or the server is closing. */
  record Over(Reason reason) implements SeatUpdate {}

  /** Why a stream is over. */
  enum Reason {
    SEAT_REVOKED,
    CLOSED
  }
}
