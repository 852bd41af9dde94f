package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;

/**
 * Completes orders when a turn closes: with what the scenario has a team do that did nothing at
 * all, and with what comes of a choice that a team did not take.
 */
final class DefaultOrders {
  private final Scenario scenario;

  DefaultOrders(Scenario scenario) {
    this.scenario = scenario;
  }

  SessionState complete(SessionState state) {
    SessionState completed = withoutIdleDrafts(state);
    for (int team = 0; team < scenario.teamCount(); team++) {
      if (isAbsent(completed.teams().get(team))) {
        for (WeightedMove move : scenario.absent().get(team)) {
          completed = with(completed, team, move.move(), move.parameters(), true);
        }
      }
    }
    for (int index : state.openingInjects()) {
      for (Inject.Choice choice : scenario.injects().get(index).choices()) {
        completed = decided(completed, choice);
      }
    }
    return completed;
  }

  /** What a team that is stood in for has drafted, and not approved, does not count. */
  private static SessionState withoutIdleDrafts(SessionState state) {
    var next = new StateEditor(state);
    for (int team = 0; team < state.teams().size(); team++) {
      TeamState own = state.teams().get(team);
      if (own.done() && !own.approved() && !own.moves().isEmpty()) {
        next.team(team, old -> old.drafting(List.of(), old.drafted()));
      }
    }
    return next.build();
  }

  private static boolean isAbsent(TeamState team) {
    return !team.approved() && team.moves().isEmpty() && team.standIn() != StandIn.HOLD;
  }

  private SessionState decided(SessionState state, Inject.Choice choice) {
    boolean taken =
        state.teams().get(choice.team()).moves().stream()
            .anyMatch(move -> choice.options().contains(move.move()));
    return taken || choice.otherwise() < 0
        ? state
        : with(state, choice.team(), choice.otherwise(), Map.of(), false);
  }

  /**
   * The state with one more move, if it is legal.
   *
   * @param paid whether the team has to pay, and to keep to the limits of the move
   */
  private SessionState with(
      SessionState state, int team, int index, Map<String, String> parameters, boolean paid) {
    Priced priced = new OrderRules(scenario).move(state.moment(scenario), team, index, parameters);
    if (!(priced instanceof Priced.Legal legal)) {
      return state;
    }
    List<Double> costs =
        paid ? legal.costs().getFirst() : legal.costs().getFirst().stream().map(_ -> 0.0).toList();
    if (paid && !isPossible(state, team, index, costs)) {
      return state;
    }
    int number = state.teams().get(team).moves().size();
    OrderedMove ordered =
        new OrderedMove(
            Ids.defaultMove(state, team, number),
            index,
            legal.parameters(),
            costs,
            "",
            OrderedMove.DEFAULT_AUTHOR,
            state.version());
    return new StateEditor(state)
        .team(
            team,
            old -> {
              List<OrderedMove> moves = new ArrayList<>(old.moves());
              moves.add(ordered);
              return old.drafting(moves, old.drafted());
            })
        .build();
  }

  private boolean isPossible(SessionState state, int team, int index, List<Double> costs) {
    List<Double> left = Budget.left(scenario, state, team);
    for (int resource = 0; resource < costs.size(); resource++) {
      if (costs.get(resource) > left.get(resource)) {
        return false;
      }
    }
    return UsageLimits.ofMove(scenario, state, team, index).isEmpty();
  }
}
