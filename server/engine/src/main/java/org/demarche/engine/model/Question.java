package org.demarche.engine.model;

import java.util.List;

/**
 * Something that teams are asked beside the theses, and that the game itself answers.
 *
 * @param kind how answers are scored
 * @param options what may be answered, at least two; of a number the bins, in ascending order
 * @param truth gives the index of the option that came true
 * @param resolution when it is judged
 */
public record Question(
    String id,
    String title,
    String text,
    Kind kind,
    List<Parameter.Option> options,
    Expression truth,
    Resolution resolution,
    List<String> cites) {

  public Question {
    options = List.copyOf(options);
    cites = List.copyOf(cites);
  }

  /** How answers are scored. */
  public enum Kind {
    /** Quadratic score (Brier 1950) over yes and no. */
    BINARY,
    /** Quadratic score over the options. */
    CATEGORICAL,
    /** Ranked probability score (Epstein 1969): to miss by one bin costs less than by two. */
    NUMERIC
  }

  /** When a question is judged. */
  public enum Resolution {
    /** On the board at the end of the game. */
    END,
    /** On the board after the turn in which it was answered. */
    TURN
  }
}
