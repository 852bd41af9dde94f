package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.FreeText;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;

/**
 * Tells how the free-text moves of a closed turn were judged: to control, and to all after the end.
 * What umpires and white cell noted for each other stays theirs.
 */
final class PastJudgements {
  private final Scenario scenario;
  private final SessionState state;
  private final boolean open;
  private final boolean notes;

  PastJudgements(Scenario scenario, SessionState state, Knowledge knowledge, boolean notes) {
    this.scenario = scenario;
    this.state = state;
    this.open = knowledge.isControl() || state.stage() instanceof Stage.Ended;
    this.notes = notes;
  }

  List<AdjudicationView> of(TurnRecord turn) {
    List<AdjudicationView> judged = new ArrayList<>();
    for (int team = 0; open && team < turn.moves().size(); team++) {
      for (OrderedMove move : turn.moves().get(team)) {
        if (!FreeText.parameters(scenario, move).isEmpty()) {
          judged.add(judged(team, move, turn));
        }
      }
    }
    return judged;
  }

  private AdjudicationView judged(int team, OrderedMove move, TurnRecord turn) {
    List<Argument> arguments =
        state.whiteCell().arguments().stream()
            .filter(argument -> argument.move().equals(move.id()))
            .toList();
    List<Estimate> estimates =
        state.whiteCell().estimates().stream()
            .filter(estimate -> estimate.move().equals(move.id()))
            .map(estimate -> notes ? estimate : estimate.withoutNote())
            .toList();
    OrderedMove shown = notes ? move.unlogged() : move.unlogged().withoutNotes();
    return new AdjudicationView(
        team,
        shown,
        arguments,
        estimates,
        Spreads.of(scenario, move, estimates),
        draws(move, turn));
  }

  private static List<Outcome.Draw> draws(OrderedMove move, TurnRecord turn) {
    return turn.resolution().drawn().stream()
        .filter(drawn -> drawn.move().equals(move.id()))
        .map(Resolution.Drawn::draw)
        .toList();
  }
}
