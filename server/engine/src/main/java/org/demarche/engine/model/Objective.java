package org.demarche.engine.model;

import java.util.List;

/**
 * A private aim that a team may draw at the start.
 *
 * @param team index of the team
 * @param met read at the end, with the team as {@code self}
 * @param weights how likely it is drawn, relative to the team's others, by thesis index
 */
public record Objective(
    String id,
    int team,
    String title,
    String text,
    Expression met,
    List<Double> weights,
    List<String> cites) {

  public Objective {
    weights = List.copyOf(weights);
    cites = List.copyOf(cites);
  }
}
