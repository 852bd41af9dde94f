package org.demarche.engine.session;

import java.util.List;

/**
 * A team's stated probabilities for the theses in one turn.
 *
 * @param probabilities by thesis index, summing to 1
 */
public record Assessment(int team, int turn, List<Double> probabilities, String evidence) {
  public Assessment {
    probabilities = List.copyOf(probabilities);
  }
}
