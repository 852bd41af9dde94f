package org.demarche.engine.turn;

import java.util.Map;

/**
 * A move or a deal that is to be resolved.
 *
 * @param instance its id in the session, which keys its draws
 * @param index of the move or the kind of deal in the scenario
 * @param actor index of the mover; for a deal, of the proposer
 * @param parameters values by parameter id, checked and completed with defaults
 */
public record ResolvedOrder(String instance, int index, int actor, Map<String, String> parameters) {
  public ResolvedOrder {
    parameters = Map.copyOf(parameters);
  }
}
