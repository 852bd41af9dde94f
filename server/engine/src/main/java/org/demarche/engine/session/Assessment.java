package org.demarche.engine.session;

import java.util.List;

/**
 * A team's stated probabilities in one turn.
 *
 * @param question id of the question that is answered; empty for the theses
 * @param probabilities by index of the thesis or of the question's option, summing to 1
 */
public record Assessment(
    int team, int turn, String question, List<Double> probabilities, String evidence) {

  public Assessment {
    probabilities = List.copyOf(probabilities);
  }

  /** Of the theses. */
  public Assessment(int team, int turn, List<Double> probabilities, String evidence) {
    this(team, turn, "", probabilities, evidence);
  }

  /** Whether it is about the theses. */
  public boolean ofTheses() {
    return question.isEmpty();
  }
}
