package org.demarche.scenario.simulate;

import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.OrderRules;

/** What all games of a scenario have in common. May be used from several threads. */
record GameRules(Scenario scenario, Adjudicator adjudicator, OrderRules orders) {

  static GameRules of(Scenario scenario) {
    return new GameRules(scenario, Adjudicator.quiet(scenario), new OrderRules(scenario));
  }
}
