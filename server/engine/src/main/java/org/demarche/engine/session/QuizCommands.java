package org.demarche.engine.session;

import org.demarche.engine.session.Command.AnswerQuiz;

/** Judges answers to the rules quiz. */
final class QuizCommands {
  private QuizCommands() {}

  static Decision answer(Situation now, AnswerQuiz command) {
    throw new UnsupportedOperationException();
  }
}
