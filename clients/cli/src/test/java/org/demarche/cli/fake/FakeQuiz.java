package org.demarche.cli.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.AnswerQuizResponse;
import org.demarche.protocol.v1.QuizAnswer;
import org.demarche.protocol.v1.QuizOption;
import org.demarche.protocol.v1.QuizQuestion;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.View;

/** Two questions about the rules, as one seat has answered them. */
final class FakeQuiz {
  private static final List<QuizQuestion> QUESTIONS =
      List.of(
          question("fish", "What do more boats catch?", "More fish", "Less fish"),
          question("sealed", "Who reads your draft?", "Your team", "Everybody"));

  private final Map<String, String> chosen = new HashMap<>();

  /** The first option is right. */
  private static QuizQuestion question(String id, String text, String right, String wrong) {
    return QuizQuestion.newBuilder()
        .setId(id)
        .setText(text)
        .addOptions(QuizOption.newBuilder().setValue("right").setText(right))
        .addOptions(QuizOption.newBuilder().setValue("wrong").setText(wrong))
        .build();
  }

  List<QuizQuestion> questions(Seat seat) {
    return QUESTIONS.stream().map(question -> seen(seat, question)).toList();
  }

  private QuizQuestion seen(Seat seat, QuizQuestion question) {
    var answer = chosen.get(seat.getName() + question.getId());
    return answer == null
        ? question
        : question.toBuilder()
            .setChosen(answer)
            .setRightOption("right")
            .setWhy("So say the rules.")
            .build();
  }

  /** The first answer counts. */
  AnswerQuizResponse answer(Seat seat, AnswerQuizRequest request) {
    var question =
        QUESTIONS.stream()
            .filter(one -> one.getId().equals(request.getQuestion()))
            .findFirst()
            .orElseThrow(
                () -> Refusals.field("question", "There is no question " + request.getQuestion()));
    var counted =
        Objects.requireNonNullElse(
            chosen.putIfAbsent(seat.getName() + question.getId(), request.getOption()),
            request.getOption());
    return AnswerQuizResponse.newBuilder()
        .setQuestion(seen(seat, question))
        .setRight(counted.equals("right"))
        .build();
  }

  void addTo(View.Builder view, Seat seat) {
    for (var question : questions(seat)) {
      if (!question.getChosen().isEmpty()) {
        view.addQuiz(
            QuizAnswer.newBuilder()
                .setSeat(seat.getName())
                .setQuestion(question.getId())
                .setOption(question.getChosen())
                .setRight(question.getChosen().equals("right")));
      }
    }
  }
}
