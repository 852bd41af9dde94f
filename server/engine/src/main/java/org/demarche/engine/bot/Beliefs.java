package org.demarche.engine.bot;

import java.util.List;
import java.util.function.Function;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Values;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.SeatView.TurnReading;

/**
 * What a bot takes for the values of the tracks: its readings, and the middle of the range where it
 * has none.
 */
record Beliefs(Values now, Values start) {

  static Beliefs from(Scenario scenario, SeatView view) {
    return new Beliefs(
        values(scenario, view, List::getLast), values(scenario, view, List::getFirst));
  }

  private static Values values(
      Scenario scenario, SeatView view, Function<List<TurnReading>, TurnReading> chosen) {
    return Values.of(
        view.tracks().stream()
            .mapToDouble(
                seen ->
                    seen.history().isEmpty()
                        ? middle(scenario, seen)
                        : chosen.apply(seen.history()).value())
            .toArray());
  }

  private static double middle(Scenario scenario, TrackView seen) {
    Track track = scenario.tracks().get(scenario.slots().get(seen.slot()).track());
    return (track.minimum() + track.maximum()) / 2;
  }
}
