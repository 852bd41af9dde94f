package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.Lots;

/** Draws the teams' private objectives at the start of a game. */
public final class PrivateObjectives {
  private PrivateObjectives() {}

  /**
   * By team, the index of the objective drawn; -1 for a team that has none to draw.
   *
   * @param thesis index of the true thesis, by which some are likelier
   * @param draws of what is drawn before the first turn
   */
  public static List<Integer> drawn(Scenario scenario, int thesis, Draws draws) {
    List<Integer> drawn = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      int index = team;
      List<Objective> own =
          scenario.objectives().stream().filter(objective -> objective.team() == index).toList();
      double uniform = draws.uniform("objective/" + scenario.actors().get(team).id());
      drawn.add(own.isEmpty() ? -1 : scenario.objectives().indexOf(one(own, thesis, uniform)));
    }
    return drawn;
  }

  private static Objective one(List<Objective> own, int thesis, double uniform) {
    List<Double> weights = own.stream().map(objective -> objective.weights().get(thesis)).toList();
    return own.get(Lots.drawn(uniform, weights));
  }
}
