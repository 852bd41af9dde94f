package org.demarche.scenario.playthrough;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.SessionState;
import org.demarche.scenario.playthrough.Playthrough.Agreed;
import org.demarche.scenario.playthrough.Playthrough.Ordered;
import org.demarche.scenario.playthrough.Playthrough.Turn;

/** Plays a recorded game again, with a person in each team who does what is recorded. */
final class Replay {
  private static final String RULING = "As recorded.";

  private final Scenario scenario;
  private final List<String> teams;
  private final Game game;

  private Replay(Scenario scenario, GameSetup setup) {
    this.scenario = scenario;
    this.teams = scenario.teams().stream().map(Actor::id).toList();
    // What was recorded is what was ordered, and not why.
    this.game = Game.ofPeople(scenario.with(OrderDemands.NONE, scenario.conditions()), setup);
  }

  /**
   * @throws RefusedException if something that was done then is against the rules now; the message
   *     says in which turn
   */
  static SessionState play(Scenario scenario, Playthrough played) {
    Replay replay = new Replay(scenario, played.setup());
    for (int turn = 1; turn <= played.turns().size(); turn++) {
      try {
        replay.play(played.turns().get(turn - 1));
      } catch (RefusedException e) {
        throw new RefusedException("turn " + turn + ", " + e.why());
      }
    }
    return replay.game.state();
  }

  private void play(Turn turn) {
    turn.deals().forEach(deal -> named("deal " + deal.deal(), () -> agree(deal)));
    for (Ordered order : turn.moves()) {
      named(order.team() + ", move " + order.move(), () -> order(order));
    }
    turn.assessments().forEach((team, stated) -> assess(team, "", stated));
    turn.forecasts()
        .forEach((team, answers) -> answers.forEach((id, stated) -> assess(team, id, stated)));
    for (int team = 0; team < teams.size(); team++) {
      game.team(team, new Command.ApproveOrders(0, 0));
    }
  }

  private static void named(String what, Runnable action) {
    try {
      action.run();
    } catch (RefusedException e) {
      throw new RefusedException(what + ": " + e.why());
    }
  }

  private void order(Ordered order) {
    int team = team(order.team());
    String id = game.team(team, new Command.AddMove(0, order.move(), order.with(), ""));
    order
        .ruled()
        .forEach(
            (parameter, value) ->
                game.control(
                    new Command.RuleMove(team, id, parameter, Double.parseDouble(value), RULING)));
  }

  private void assess(String team, String question, Map<String, Double> stated) {
    named(
        team + ", assessment",
        () -> game.team(team(team), new Command.Assess(0, question, stated, "")));
  }

  private void agree(Agreed deal) {
    int proposer = team(deal.by());
    String id = game.team(proposer, new Command.ProposeDeal(0, deal.deal(), deal.terms(), ""));
    scenario.deals().stream()
        .filter(kind -> kind.id().equals(deal.deal()))
        .flatMap(kind -> kind.parties().stream())
        .filter(party -> party != proposer)
        .forEach(party -> game.team(party, new Command.AnswerDeal(id, Command.Answer.ACCEPT)));
  }

  private int team(String id) {
    int team = teams.indexOf(id);
    if (team < 0) {
      throw new RefusedException("there is no team \"" + id + "\".");
    }
    return team;
  }
}
