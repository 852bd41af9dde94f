package org.demarche.engine.turn;

import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;

/** The board at the start of a game. */
public final class Start {
  private Start() {}

  public static Values values(Scenario scenario) {
    return Values.of(scenario.slots().stream().mapToDouble(Slot::start).toArray());
  }
}
