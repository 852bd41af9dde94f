package org.demarche.engine.session;

/** Judges the beginning and the end of practice. */
final class PracticeCommands {
  private PracticeCommands() {}

  static Decision start(Situation now) {
    throw new UnsupportedOperationException();
  }

  static Decision end(Situation now) {
    throw new UnsupportedOperationException();
  }
}
