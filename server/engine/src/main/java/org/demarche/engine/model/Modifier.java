package org.demarche.engine.model;

import java.util.List;

/**
 * An optional change of the theses' parameters, which a facilitator may switch on for a session.
 *
 * @param factors by thesis parameter, what it is multiplied by first
 * @param addends by thesis parameter, what is added then
 */
public record Modifier(
    String id,
    String title,
    String text,
    List<Double> factors,
    List<Double> addends,
    List<String> cites) {

  public Modifier {
    factors = List.copyOf(factors);
    addends = List.copyOf(addends);
    cites = List.copyOf(cites);
  }
}
