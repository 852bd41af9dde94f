package org.demarche.session;

import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.jspecify.annotations.Nullable;

/** A session's state with the scenario it is pinned to. */
public record LoadedSession(Scenario scenario, SessionState state) {

  public String id() {
    return state.setup().id();
  }

  /** All that a seat may know now. */
  public SeatView view(Seat seat) {
    return Views.view(scenario, state, seat);
  }

  /** The seat with this id; null if there is none. */
  public @Nullable Seat findSeat(String id) {
    return state.seats().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
  }

  /** The seat with this id, which is known to exist. */
  Seat seat(String id) {
    var seat = findSeat(id);
    if (seat == null) {
      throw new IllegalArgumentException("seat of session " + id() + ": " + id);
    }
    return seat;
  }
}
