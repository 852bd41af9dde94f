package org.demarche.api;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.demarche.api.access.Holder;
import org.demarche.engine.model.Quiz;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.QuizAnswer;
import org.demarche.engine.session.SessionState;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.AnswerQuizResponse;
import org.demarche.protocol.v1.GetQuizResponse;
import org.demarche.protocol.v1.QuizOption;
import org.demarche.protocol.v1.QuizQuestion;
import org.jspecify.annotations.Nullable;

/** The rules quiz, as one seat may see it: what is right, it learns with its own answer. */
final class QuizCalls {
  private QuizCalls() {}

  static void getQuiz(StreamObserver<GetQuizResponse> observer) {
    Holder holder = Holder.current();
    List<QuizQuestion> questions =
        holder.session().scenario().quiz().questions().stream()
            .map(question -> question(question, holder, holder.session().state()))
            .toList();
    Answers.send(observer, GetQuizResponse.newBuilder().addAllQuestions(questions).build());
  }

  static void answerQuiz(
      SeatCalls calls,
      Command command,
      AnswerQuizRequest request,
      StreamObserver<AnswerQuizResponse> observer) {
    Holder holder = Holder.current();
    SessionState after = calls.execute(holder, request.getRequestId(), command).session().state();
    AnswerQuizResponse.Builder answer = AnswerQuizResponse.newBuilder();
    for (Quiz.QuizQuestion question : holder.session().scenario().quiz().questions()) {
      QuizAnswer given = answer(after, holder, question);
      if (question.id().equals(request.getQuestion()) && given != null) {
        answer.setQuestion(question(question, holder, after)).setRight(given.right());
      }
    }
    Answers.send(observer, answer.build());
  }

  private static QuizQuestion question(
      Quiz.QuizQuestion question, Holder holder, SessionState state) {
    QuizQuestion.Builder mapped =
        QuizQuestion.newBuilder().setId(question.id()).setText(question.text());
    question
        .options()
        .forEach(
            option ->
                mapped.addOptions(
                    QuizOption.newBuilder().setValue(option.value()).setText(option.title())));
    QuizAnswer given = answer(state, holder, question);
    if (given != null) {
      mapped
          .setChosen(question.options().get(given.option()).value())
          .setRightOption(question.options().get(question.right()).value())
          .setWhy(question.why())
          .addAllCites(question.cites());
    }
    return mapped.build();
  }

  private static @Nullable QuizAnswer answer(
      SessionState state, Holder holder, Quiz.QuizQuestion question) {
    return state.quiz().stream()
        .filter(given -> given.seat().equals(holder.seat().id()))
        .filter(given -> given.question().equals(question.id()))
        .findFirst()
        .orElse(null);
  }
}
