package org.demarche.engine.session;

import java.util.List;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;

/**
 * Says which ordered moves are free-text moves, those with a number that white cell decides, and
 * who may argue about them or judge them.
 */
public final class FreeText {
  private FreeText() {}

  /** The parameters of an ordered move that white cell decides, in declared order. */
  public static List<Parameter> parameters(Scenario scenario, OrderedMove move) {
    return scenario.moves().get(move.move()).parameters().stream()
        .filter(parameter -> parameter.kind() instanceof Parameter.Kind.Umpire)
        .toList();
  }

  /** Their ids. */
  public static List<String> parameterIds(Scenario scenario, OrderedMove move) {
    return parameters(scenario, move).stream().map(Parameter::id).toList();
  }

  /** A team's free-text moves in the running turn, as drafted. */
  public static List<OrderedMove> drafted(Scenario scenario, SessionState state, int team) {
    return state.stage().phase() == null
        ? List.of()
        : state.teams().get(team).moves().stream()
            .filter(move -> !parameters(scenario, move).isEmpty())
            .toList();
  }

  /** Those that are judged: the team has approved them, or orders are locked. */
  public static List<OrderedMove> judged(Scenario scenario, SessionState state, int team) {
    return locked(state) || state.teams().get(team).approved()
        ? drafted(scenario, state, team)
        : List.of();
  }

  /** Those that other teams may know of: orders are locked, and the move is not secret. */
  public static List<OrderedMove> open(Scenario scenario, SessionState state, int team) {
    return locked(state)
        ? drafted(scenario, state, team).stream()
            .filter(move -> !scenario.moves().get(move.move()).secret())
            .toList()
        : List.of();
  }

  /** Those of a team that another team, or the team itself, may argue about. */
  static List<OrderedMove> arguable(Situation now, int mover, int team) {
    return mover == team
        ? drafted(now.scenario(), now.state(), mover)
        : open(now.scenario(), now.state(), mover);
  }

  private static boolean locked(SessionState state) {
    return state.stage().phase() == Phase.ADJUDICATION;
  }
}
