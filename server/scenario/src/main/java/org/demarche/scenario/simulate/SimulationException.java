package org.demarche.scenario.simulate;

/** What was asked of a simulation does not fit the scenario; the message is for who asked. */
public final class SimulationException extends RuntimeException {
  SimulationException(String message) {
    super(message);
  }
}
