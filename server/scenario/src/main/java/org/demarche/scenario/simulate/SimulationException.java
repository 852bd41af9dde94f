package org.demarche.scenario.simulate;

/** What was asked of a simulation does not fit the scenario; the message is for who asked. */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SimulationException(String message) {
    super(message);
  }
}
