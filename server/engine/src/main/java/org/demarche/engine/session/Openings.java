package org.demarche.engine.session;

import org.demarche.engine.model.Scenario;

/** Says which orders a session has room for. */
public final class Openings {
  private Openings() {}

  /**
   * Whether limits and choices allow a team to draft the move once more, whatever its parameters
   * and costs. It depends on nothing but what the team itself has ordered and what has happened.
   */
  public static boolean move(Scenario scenario, SessionState state, int team, int index) {
    return ChoiceRules.open(scenario, state, team, index).isEmpty()
        && UsageLimits.ofMove(scenario, state, team, index).isEmpty();
  }
}
