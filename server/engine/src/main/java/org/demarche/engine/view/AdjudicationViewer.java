package org.demarche.engine.view;

import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.SeatView.AdjudicationView;

/** Shows a seat the free-text moves of the running turn that it may argue or judge. */
final class AdjudicationViewer {
  private final Scenario scenario;
  private final SessionState state;
  private final Seat seat;

  AdjudicationViewer(Scenario scenario, SessionState state, Seat seat) {
    this.scenario = scenario;
    this.state = state;
    this.seat = seat;
  }

  List<AdjudicationView> views() {
    return List.of();
  }
}
