package org.demarche.engine.view;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.FreeText;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.demarche.engine.view.SeatView.Spread;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;

/**
 * Shows a seat the free-text moves of the running turn that it may argue or judge.
 *
 * <p>A team sees its own from drafting on, and once orders are locked those of others that are not
 * secret: what is ordered and what is said for and against it, but neither their reasons nor any
 * odds. Who judges sees every one that is approved or locked, with its reason; an umpire sees its
 * own estimates alone and no ruling, white cell all of them and what they come to.
 */
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
    List<AdjudicationView> views = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (OrderedMove move : moves(team)) {
        views.add(view(team, move));
      }
    }
    return views;
  }

  private List<OrderedMove> moves(int team) {
    if (judges()) {
      return FreeText.judged(scenario, state, team);
    }
    if (seat.role() != Seat.Role.MEMBER) {
      return List.of();
    }
    return seat.team() == team
        ? FreeText.drafted(scenario, state, team)
        : FreeText.open(scenario, state, team);
  }

  private boolean judges() {
    return Power.ESTIMATE.isOf(seat.role());
  }

  private boolean decides() {
    return Power.CONTENT.isOf(seat.role());
  }

  private AdjudicationView view(int team, OrderedMove move) {
    List<Argument> arguments =
        state.whiteCell().arguments().stream()
            .filter(argument -> argument.move().equals(move.id()))
            .toList();
    List<Estimate> estimates =
        state.whiteCell().estimates().stream()
            .filter(estimate -> estimate.move().equals(move.id()))
            .filter(estimate -> decides() || (judges() && estimate.seat().equals(seat.id())))
            .toList();
    List<Spread> spreads = decides() ? Spreads.of(scenario, move, estimates) : List.of();
    return new AdjudicationView(team, shown(team, move), arguments, estimates, spreads, List.of());
  }

  private OrderedMove shown(int team, OrderedMove move) {
    if (decides()) {
      return move.unlogged();
    }
    OrderedMove open = move.without(FreeText.parameterIds(scenario, move));
    return judges() || seat.team() == team ? open.unlogged() : open.bare();
  }
}
