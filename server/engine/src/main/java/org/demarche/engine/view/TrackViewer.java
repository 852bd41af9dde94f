package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.Probed;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Readings.Reading;
import org.demarche.engine.turn.Values;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.SeatView.TurnReading;
import org.jspecify.annotations.Nullable;

/**
 * Shows a viewpoint the board, by the readings that were taken then, never by the values. Of two
 * readings of a turn, the common one and one a team has dug up by itself, the team sees the less
 * noisy one. Control sees the values.
 */
final class TrackViewer {
  private final Scenario scenario;
  private final SessionState state;
  private final Viewpoint viewpoint;
  private final Knowledge knowledge;

  TrackViewer(Scenario scenario, SessionState state, Viewpoint viewpoint, Knowledge knowledge) {
    this.scenario = scenario;
    this.state = state;
    this.viewpoint = viewpoint;
    this.knowledge = knowledge;
  }

  /**
   * All tracks by slot, as they were known after a turn; 0 is the start.
   *
   * @param turn at least 0; there is nothing to see of turns that have not closed
   */
  List<TrackView> after(int turn) {
    List<TrackView> tracks = new ArrayList<>();
    for (int slot = 0; slot < scenario.slots().size(); slot++) {
      Visibility.Level level = knowledge.level(slot);
      List<TurnReading> history = history(slot, turn);
      tracks.add(
          new TrackView(slot, level.visible() || !history.isEmpty(), level.exact(), history));
    }
    return tracks;
  }

  private List<TurnReading> history(int slot, int last) {
    List<TurnReading> history = new ArrayList<>();
    Readings start = state.startReadings();
    if (start != null) {
      add(history, 0, common(start, 0, slot));
    }
    for (TurnRecord record : state.turns()) {
      if (record.turn() <= last) {
        Reading common = common(record.readings(), record.turn(), slot);
        add(history, record.turn(), best(record, slot, common));
      }
    }
    return history;
  }

  private static void add(List<TurnReading> history, int turn, @Nullable Reading reading) {
    if (reading != null) {
      history.add(new TurnReading(turn, reading.value(), reading.noise()));
    }
  }

  private @Nullable Reading common(Readings readings, int turn, int slot) {
    return switch (viewpoint) {
      case Viewpoint.OfTeam(int team) -> readings.teams().get(team).get(slot);
      case Viewpoint.Everyone() -> readings.everyone().get(slot);
      case Viewpoint.Control() -> new Reading(values(turn).get(slot), 0);
    };
  }

  /**
   * The true values that readings after a turn were taken of: those that the next turn opened with,
   * and after the newest turn those of now.
   */
  private Values values(int turn) {
    return turn < state.turns().size() ? state.turns().get(turn).opening().after() : state.values();
  }

  private @Nullable Reading best(TurnRecord record, int slot, @Nullable Reading common) {
    Reading best = common;
    if (viewpoint instanceof Viewpoint.OfTeam(int team)) {
      for (Probed probed : record.resolution().probes()) {
        boolean better = best == null || probed.noise() < best.noise();
        if (probed.team() == team && probed.slot() == slot && better) {
          best = new Reading(probed.value(), probed.noise());
        }
      }
    }
    return best;
  }
}
