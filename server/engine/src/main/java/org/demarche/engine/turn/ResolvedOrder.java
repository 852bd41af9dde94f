package org.demarche.engine.turn;

import java.util.Map;

/**
 * A move or a deal that is to be resolved.
 *
 * @param instance its id in the session, which keys its draws
 * @param index of the move or the kind of deal in the scenario
 * @param actor index of the mover; for a deal, of the proposer
 * @param parameters values by parameter id, checked and completed with defaults
 * @param logged rises with the time at which it was ordered
 * @param share what it counts: 1, or less after the same move in the turn before
 * @param secret whether a deal's parties keep it to themselves, although its kind is public
 */
public record ResolvedOrder(
    String instance,
    int index,
    int actor,
    Map<String, String> parameters,
    long logged,
    double share,
    boolean secret) {

  /** A move, or a deal that is as public as its kind. */
  public ResolvedOrder(
      String instance,
      int index,
      int actor,
      Map<String, String> parameters,
      long logged,
      double share) {
    this(instance, index, actor, parameters, logged, share, false);
  }

  /** An order that counts fully. */
  public ResolvedOrder(String instance, int index, int actor, Map<String, String> parameters) {
    this(instance, index, actor, parameters, 0, 1);
  }

  public ResolvedOrder {
    parameters = Map.copyOf(parameters);
  }
}
