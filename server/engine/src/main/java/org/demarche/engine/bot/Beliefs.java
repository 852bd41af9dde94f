package org.demarche.engine.bot;

import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Values;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.TrackView;

/**
 * What a bot takes for the board: its latest readings, and the middle of the range where it has
 * none.
 */
final class Beliefs {
  private Beliefs() {}

  static Moment from(Scenario scenario, SeatView view) {
    Values values =
        Values.of(
            view.tracks().stream()
                .mapToDouble(
                    seen ->
                        seen.history().isEmpty()
                            ? middle(scenario, seen)
                            : seen.history().getLast().value())
                .toArray());
    return new Moment(view.session().turn(), view.session().turns(), values, view.injects());
  }

  private static double middle(Scenario scenario, TrackView seen) {
    Track track = scenario.tracks().get(scenario.slots().get(seen.slot()).track());
    return (track.minimum() + track.maximum()) / 2;
  }
}
