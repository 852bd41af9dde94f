package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Frames;
import org.demarche.engine.turn.Moment;

/**
 * What a simulation keeps of a game.
 *
 * @param interests by team, the value before it is cut
 * @param met by objective, whether it was met, whoever held it
 */
record GameResult(GameLog log, double[] interests, boolean[] met) {

  static GameResult of(Scenario scenario, GameLog log) {
    Moment end = new Moment(log.turns(), log.turns(), log.end(), List.of());
    double[] interests = new double[scenario.teamCount()];
    boolean[] met = new boolean[scenario.objectives().size()];
    for (int team = 0; team < interests.length; team++) {
      Frame frame = Frames.scoring(scenario, end, log.truth(), team);
      interests[team] = scenario.scoring().interests().get(team).value().number(frame);
      for (int index = 0; index < met.length; index++) {
        if (scenario.objectives().get(index).team() == team) {
          met[index] = scenario.objectives().get(index).met().test(frame);
        }
      }
    }
    return new GameResult(log, interests, met);
  }

  /** What the team's interests earned. */
  double interestPoints(Scenario scenario, int team) {
    double value = interests[team];
    return Double.isNaN(value) ? 0 : Math.clamp(value, 0, scenario.scoring().interestPoints());
  }

  /** What the team's private objective earned. */
  double objectivePoints(Scenario scenario, int team) {
    int held = log.objectives().get(team);
    return held >= 0 && met[held] ? scenario.scoring().objectivePoints() : 0;
  }

  /** By move, how many times the team ordered it. */
  int[] orders(Scenario scenario, int team) {
    int[] orders = new int[scenario.moves().size()];
    for (GameLog.Turn turn : log.played()) {
      for (GameLog.Order order : turn.orders().get(team)) {
        orders[order.move()]++;
      }
    }
    return orders;
  }

  /** Kinds of deals that took effect, one entry for each time. */
  List<Integer> effective() {
    List<Integer> effective = new ArrayList<>();
    for (GameLog.Turn turn : log.played()) {
      turn.deals().stream()
          .filter(deal -> !turn.resolution().refused().contains(deal.instance()))
          .forEach(deal -> effective.add(deal.index()));
    }
    return effective;
  }
}
