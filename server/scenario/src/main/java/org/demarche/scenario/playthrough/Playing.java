package org.demarche.scenario.playthrough;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.source.Nearest;

/** Gives teams other policies than their usual ones. */
final class Playing {
  private Playing() {}

  /**
   * The scenario with these policies as the usual ones.
   *
   * @param policies by team id
   * @throws RefusedException if there is no such team or policy
   */
  static Scenario by(Map<String, String> policies, Scenario scenario) {
    if (policies.isEmpty()) {
      return scenario;
    }
    List<String> teams = scenario.teams().stream().map(Actor::id).toList();
    List<TeamPolicy> usual = new ArrayList<>(scenario.bots().teams());
    policies.forEach(
        (team, policy) -> {
          int index = teams.indexOf(team);
          if (index < 0) {
            String fix = Nearest.fix(team, teams);
            throw new RefusedException("There is no team \"" + team + "\". " + fix);
          }
          usual.set(index, find(policy, scenario.bots().of(index)));
        });
    return scenario.with(new BotPolicy(usual, scenario.bots().named()));
  }

  private static TeamPolicy find(String id, List<TeamPolicy> known) {
    return known.stream()
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> {
              String fix = Nearest.fix(id, known.stream().map(TeamPolicy::id).toList());
              return new RefusedException("There is no policy \"" + id + "\". " + fix);
            });
  }
}
