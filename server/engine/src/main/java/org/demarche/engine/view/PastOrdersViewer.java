package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.demarche.engine.session.Comment;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.Prediction;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.view.SeatView.TurnReading;
import org.demarche.engine.view.TurnView.PastOrders;
import org.jspecify.annotations.Nullable;

/**
 * Tells a viewpoint what was ordered in a closed turn, and which predictions came true by its own
 * readings. Of white cell's rulings a team reads the number, which decided its move, and the public
 * text.
 */
final class PastOrdersViewer {
  /** A value that moves by less than this share of the track's range stays. */
  private static final double STILL = 0.005;

  private final Scenario scenario;
  private final SessionState state;
  private final Viewpoint viewpoint;
  private final Knowledge knowledge;
  private final boolean notes;
  private final boolean ended;

  /**
   * @param notes whether white cell's private notes are shown
   */
  PastOrdersViewer(
      Scenario scenario,
      SessionState state,
      Viewpoint viewpoint,
      Knowledge knowledge,
      boolean notes) {
    this.scenario = scenario;
    this.state = state;
    this.viewpoint = viewpoint;
    this.knowledge = knowledge;
    this.notes = notes;
    this.ended = state.stage() instanceof Stage.Ended;
  }

  List<PastOrders> of(TurnRecord turn) {
    List<PastOrders> orders = new ArrayList<>();
    for (int team = 0; team < turn.moves().size(); team++) {
      if (ended || knowledge.speaksFor(team)) {
        List<OrderedMove> moves = turn.moves().get(team).stream().map(this::shown).toList();
        List<Comment> comments =
            team < turn.comments().size() ? turn.comments().get(team) : List.of();
        orders.add(new PastOrders(team, moves, comments, cameTrue(turn.turn(), moves)));
      }
    }
    return orders;
  }

  private OrderedMove shown(OrderedMove ordered) {
    OrderedMove move = ordered.unlogged();
    if (notes) {
      return move;
    }
    return ended ? move.withoutNotes() : move.withPublicRulings();
  }

  private Map<String, Boolean> cameTrue(int turn, List<OrderedMove> moves) {
    Map<String, Boolean> cameTrue = new TreeMap<>();
    for (OrderedMove move : moves) {
      Boolean right = cameTrue(turn, move.prediction());
      if (right != null) {
        cameTrue.put(move.id(), right);
      }
    }
    return cameTrue;
  }

  /** Null if there is nothing to compare it with. */
  private @Nullable Boolean cameTrue(int turn, Prediction prediction) {
    if (prediction.slot() == Prediction.NO_SLOT) {
      return null;
    }
    List<TurnReading> history =
        new TrackViewer(scenario, state, viewpoint, knowledge)
            .after(turn)
            .get(prediction.slot())
            .history();
    Double before = reading(history, turn - 1);
    Double after = reading(history, turn);
    if (before == null || after == null) {
      return null;
    }
    return direction(prediction.slot(), after - before) == prediction.direction();
  }

  private static @Nullable Double reading(List<TurnReading> history, int turn) {
    return history.stream()
        .filter(reading -> reading.turn() == turn)
        .map(TurnReading::value)
        .findFirst()
        .orElse(null);
  }

  private Prediction.Direction direction(int slot, double change) {
    Track track = scenario.tracks().get(scenario.slots().get(slot).track());
    if (Math.abs(change) < STILL * (track.maximum() - track.minimum())) {
      return Prediction.Direction.STAYS;
    }
    return change > 0 ? Prediction.Direction.RISES : Prediction.Direction.FALLS;
  }
}
