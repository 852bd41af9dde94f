package org.demarche.engine.turn;

import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Scenario;

/** The numbers that a truth stands for. */
public final class ThesisParameters {
  private ThesisParameters() {}

  /** By thesis parameter, those of the true thesis with its modifiers. */
  public static double[] of(Scenario scenario, Truth truth) {
    double[] parameters =
        scenario.theses().get(truth.thesis()).parameters().stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    for (int index : truth.modifiers()) {
      Modifier modifier = scenario.modifiers().get(index);
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] = parameters[i] * modifier.factors().get(i) + modifier.addends().get(i);
      }
    }
    return parameters;
  }
}
