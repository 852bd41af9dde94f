package org.demarche.engine.model;

import java.util.List;

/**
 * One of several rival rule sets, of which one is secretly true in a session.
 *
 * @param text what it holds, in Markdown, for all players; it names no number
 * @param weight its prior weight when the true thesis is drawn, above 0
 * @param parameters what expressions call {@code thesis.x}, in the order all theses share
 */
public record Thesis(
    String id,
    String title,
    String text,
    double weight,
    List<Double> parameters,
    List<String> cites) {

  public Thesis {
    parameters = List.copyOf(parameters);
    cites = List.copyOf(cites);
  }
}
