package org.demarche.scenario.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Assessment;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;

/**
 * What was done in a game: enough to play it again.
 *
 * @param thesis id of the true one
 */
record Playthrough(String seed, String thesis, List<Turn> turns) {

  /**
   * @param assessments by team id, then by thesis id
   */
  record Turn(
      List<Agreed> deals, List<Ordered> moves, Map<String, Map<String, Double>> assessments) {}

  /** A deal that took effect. */
  record Agreed(String deal, String by, Map<String, String> terms) {}

  /** A move that was carried out. */
  record Ordered(String team, String move, Map<String, String> with) {}

  /** What was done in a game that is over. */
  static Playthrough of(Scenario scenario, SessionState state) {
    List<Turn> turns = new ArrayList<>();
    for (TurnRecord record : state.turns()) {
      turns.add(
          new Turn(
              deals(scenario, state, record),
              moves(scenario, record),
              assessments(scenario, state, record.turn())));
    }
    String thesis = scenario.theses().get(state.setup().thesis()).id();
    return new Playthrough(state.setup().seed(), thesis, turns);
  }

  private static List<Agreed> deals(Scenario scenario, SessionState state, TurnRecord record) {
    return state.deals().stream()
        .filter(deal -> record.deals().contains(deal.id()))
        .map(deal -> agreed(scenario, deal))
        .toList();
  }

  private static Agreed agreed(Scenario scenario, Deal deal) {
    return new Agreed(
        scenario.deals().get(deal.kind()).id(),
        scenario.actors().get(deal.proposer()).id(),
        new TreeMap<>(deal.terms()));
  }

  private static List<Ordered> moves(Scenario scenario, TurnRecord record) {
    List<Ordered> moves = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (OrderedMove move : record.moves().get(team)) {
        moves.add(
            new Ordered(
                scenario.actors().get(team).id(),
                scenario.moves().get(move.move()).id(),
                new TreeMap<>(move.parameters())));
      }
    }
    return moves;
  }

  private static Map<String, Map<String, Double>> assessments(
      Scenario scenario, SessionState state, int turn) {
    Map<String, Map<String, Double>> byTeam = new LinkedHashMap<>();
    for (Assessment assessment : state.assessments()) {
      if (assessment.turn() == turn) {
        byTeam.put(
            scenario.actors().get(assessment.team()).id(),
            rounded(scenario.theses(), assessment.probabilities()));
      }
    }
    return byTeam;
  }

  /** In whole percent; what rounding leaves over is the last one's. */
  private static Map<String, Double> rounded(List<Thesis> theses, List<Double> probabilities) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    long left = 100;
    for (int i = 0; i < theses.size(); i++) {
      boolean last = i == theses.size() - 1;
      long percent = last ? left : Math.round(100 * probabilities.get(i));
      left -= percent;
      rounded.put(theses.get(i).id(), percent / 100.0);
    }
    return rounded;
  }

  /** Plays it again. */
  SessionState replay(Scenario scenario) {
    Game game = Game.ofPeople(scenario, seed, thesis);
    List<String> teams = scenario.teams().stream().map(team -> team.id()).toList();
    for (Turn turn : turns) {
      turn.deals().forEach(deal -> agree(game, scenario, deal, teams));
      for (Ordered order : turn.moves()) {
        game.team(
            teams.indexOf(order.team()), new Command.AddMove(0, order.move(), order.with(), ""));
      }
      turn.assessments()
          .forEach(
              (team, stated) -> game.team(teams.indexOf(team), new Command.Assess(0, stated, "")));
      for (int team = 0; team < teams.size(); team++) {
        game.team(team, new Command.ApproveOrders(0, 0));
      }
    }
    return game.state();
  }

  private static void agree(Game game, Scenario scenario, Agreed deal, List<String> teams) {
    int proposer = teams.indexOf(deal.by());
    String id = game.team(proposer, new Command.ProposeDeal(0, deal.deal(), deal.terms(), ""));
    scenario.deals().stream()
        .filter(kind -> kind.id().equals(deal.deal()))
        .flatMap(kind -> kind.parties().stream())
        .filter(party -> party != proposer)
        .forEach(party -> game.team(party, new Command.AnswerDeal(id, Command.Answer.ACCEPT)));
  }
}
