package org.demarche.engine.session;

import java.util.List;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.engine.model.Quiz;
import org.demarche.engine.session.Command.AnswerQuiz;
import org.demarche.engine.session.Rejection.Reason;

/** Judges answers to the rules quiz. */
final class QuizCommands {
  private QuizCommands() {}

  /** Every seat may answer, at any time; its first answer counts. */
  static Decision answer(Situation now, AnswerQuiz command) {
    return now.seated(
        seat -> {
          List<Quiz.QuizQuestion> questions = now.scenario().quiz().questions();
          return questions.stream()
              .filter(question -> question.id().equals(command.question()))
              .findFirst()
              .map(question -> answer(now, seat, question, command.option()))
              .orElseGet(
                  () ->
                      Situation.refuse(
                          Refusal.unknown(
                              Reason.INVALID_FIELD,
                              "question",
                              "question of the quiz",
                              command.question(),
                              questions.stream().map(Quiz.QuizQuestion::id).toList())));
        });
  }

  private static Decision answer(
      Situation now, Seat seat, Quiz.QuizQuestion question, String value) {
    List<String> values = question.options().stream().map(Option::value).toList();
    int option = values.indexOf(value);
    if (option < 0) {
      return Situation.refuse(
          Refusal.unknown(Reason.INVALID_FIELD, "option", "answer", value, values));
    }
    boolean answered =
        now.state().quiz().stream()
            .anyMatch(
                given -> given.seat().equals(seat.id()) && given.question().equals(question.id()));
    return answered
        ? now.unchanged(question.id())
        : now.accept(
            question.id(),
            new Event.QuizAnswered(
                new QuizAnswer(seat.id(), question.id(), option, option == question.right())));
  }
}
