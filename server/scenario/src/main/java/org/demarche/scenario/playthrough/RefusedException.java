package org.demarche.scenario.playthrough;

/** What was asked for is against the rules of the game; the message says which. */
public final class RefusedException extends RuntimeException {
  RefusedException(String message) {
    super(message, null, false, false);
  }

  /** Why, in a sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
