package org.demarche.scenario.playthrough;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Assessment;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;

/** What was done in a game: enough to play it again. */
public record Playthrough(GameSetup setup, List<Turn> turns) {
  public Playthrough {
    turns = List.copyOf(turns);
  }

  /**
   * What was done in a turn.
   *
   * @param assessments by team id, then by thesis id
   * @param forecasts by team id, then by question id, then by the option's value
   */
  public record Turn(
      List<Agreed> deals,
      List<Ordered> moves,
      Map<String, Map<String, Double>> assessments,
      Map<String, Map<String, Map<String, Double>>> forecasts) {
    public Turn {
      deals = List.copyOf(deals);
      moves = List.copyOf(moves);
    }
  }

  /** A deal that all parties agreed to. */
  public record Agreed(String deal, String by, Map<String, String> terms) {}

  /**
   * A move that a team ordered.
   *
   * @param ruled what white cell decided about it, by parameter
   */
  public record Ordered(
      String team, String move, Map<String, String> with, Map<String, String> ruled) {}

  /** What was done in a game that is over. */
  public static Playthrough of(Scenario scenario, SessionState state) {
    List<Turn> turns = new ArrayList<>();
    for (TurnRecord record : state.turns()) {
      turns.add(
          new Turn(
              deals(scenario, state, record),
              moves(scenario, record),
              assessments(scenario, state, record.turn()),
              forecasts(scenario, state, record.turn())));
    }
    return new Playthrough(setup(scenario, state.setup()), turns);
  }

  private static GameSetup setup(Scenario scenario, SessionState.Setup setup) {
    boolean rival = scenario.theses().size() > 1;
    return new GameSetup(
        setup.seed(),
        rival ? scenario.theses().get(setup.thesis()).id() : "",
        setup.modifiers().stream().map(index -> scenario.modifiers().get(index).id()).toList(),
        setup.turns());
  }

  /** Those that took effect and those that somebody whom nobody plays did not consent to. */
  private static List<Agreed> deals(Scenario scenario, SessionState state, TurnRecord record) {
    List<String> refused = record.resolution().refused();
    return state.deals().stream()
        .filter(deal -> record.deals().contains(deal.id()) || refused.contains(deal.id()))
        .map(deal -> agreed(scenario, deal))
        .toList();
  }

  private static Agreed agreed(Scenario scenario, Deal deal) {
    return new Agreed(
        scenario.deals().get(deal.kind()).id(),
        scenario.actors().get(deal.proposer()).id(),
        new TreeMap<>(deal.terms()));
  }

  /** In the order of the teams, or as they were written down if that is how they are resolved. */
  private static List<Ordered> moves(Scenario scenario, TurnRecord record) {
    record Logged(int team, OrderedMove move) {}
    List<Logged> all = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (OrderedMove move : record.moves().get(team)) {
        if (!move.byDefault()) {
          all.add(new Logged(team, move));
        }
      }
    }
    if (scenario.moveOrder() == Scenario.MoveOrder.LOGGED) {
      all.sort((a, b) -> Long.compare(a.move.logged(), b.move.logged()));
    }
    return all.stream().map(one -> ordered(scenario, one.team, one.move)).toList();
  }

  private static Ordered ordered(Scenario scenario, int team, OrderedMove move) {
    var kind = scenario.moves().get(move.move());
    Map<String, String> with = new TreeMap<>(move.parameters());
    Map<String, String> ruled = new TreeMap<>();
    kind.parameters().stream()
        .filter(parameter -> parameter.kind() instanceof Parameter.Kind.Umpire)
        .forEach(parameter -> with.remove(parameter.id()));
    for (OrderedMove.Ruling ruling : move.rulings()) {
      ruled.put(ruling.parameter(), move.parameters().getOrDefault(ruling.parameter(), ""));
    }
    return new Ordered(scenario.actors().get(team).id(), kind.id(), with, ruled);
  }

  private static Map<String, Map<String, Double>> assessments(
      Scenario scenario, SessionState state, int turn) {
    Map<String, Map<String, Double>> byTeam = new LinkedHashMap<>();
    for (Assessment assessment : state.assessments()) {
      if (assessment.turn() == turn && assessment.ofTheses()) {
        List<String> theses = scenario.theses().stream().map(Thesis::id).toList();
        byTeam.put(
            scenario.actors().get(assessment.team()).id(),
            rounded(theses, assessment.probabilities()));
      }
    }
    return byTeam;
  }

  private static Map<String, Map<String, Map<String, Double>>> forecasts(
      Scenario scenario, SessionState state, int turn) {
    Map<String, Map<String, Map<String, Double>>> byTeam = new LinkedHashMap<>();
    for (Assessment answer : state.assessments()) {
      if (answer.turn() == turn && !answer.ofTheses()) {
        List<String> options =
            scenario.questions().stream()
                .filter(question -> question.id().equals(answer.question()))
                .flatMap(question -> question.options().stream())
                .map(Parameter.Option::value)
                .toList();
        byTeam
            .computeIfAbsent(scenario.actors().get(answer.team()).id(), _ -> new LinkedHashMap<>())
            .put(answer.question(), rounded(options, answer.probabilities()));
      }
    }
    return byTeam;
  }

  /** In whole percent; what rounding leaves over is the last one's. */
  private static Map<String, Double> rounded(List<String> ids, List<Double> probabilities) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    long left = 100;
    for (int i = 0; i < ids.size(); i++) {
      boolean last = i == ids.size() - 1;
      long percent = last ? left : Math.min(left, Math.round(100 * probabilities.get(i)));
      left -= percent;
      rounded.put(ids.get(i), percent / 100.0);
    }
    return rounded;
  }
}
