package org.demarche.engine.session;

/**
 * What a team expects of its move, to be compared with what came.
 *
 * @param text in its own words; may be empty
 * @param slot index of the slot it expects to change; {@link #NO_SLOT} for none
 * @param direction which way
 */
public record Prediction(String text, int slot, Direction direction) {
  public static final int NO_SLOT = -1;

  /** No prediction. */
  public static final Prediction NONE = new Prediction("", NO_SLOT, Direction.STAYS);

  /** Which way a value goes from one turn's end to the next. */
  public enum Direction {
    RISES,
    STAYS,
    FALLS
  }

  /** Whether nothing is predicted. */
  public boolean empty() {
    return text.isBlank() && slot == NO_SLOT;
  }
}
