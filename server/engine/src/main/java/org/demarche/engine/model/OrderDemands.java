package org.demarche.engine.model;

/**
 * What each move in a team's orders needs beside its parameters.
 *
 * @param rationale whether it needs a reason
 * @param prediction whether it needs a prediction of what comes of it
 */
public record OrderDemands(boolean rationale, boolean prediction) {
  public static final OrderDemands NONE = new OrderDemands(false, false);
}
