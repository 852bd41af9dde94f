package org.demarche.cli.play;

/** Ends a question without an answer: the player wants to be where it was asked from. */
final class Back extends RuntimeException {
  Back() {
    super(null, null, false, false);
  }
}
