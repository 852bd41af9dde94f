package org.demarche.cli.play;

import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.QuizOption;
import org.demarche.protocol.v1.QuizQuestion;

/** The rules quiz, one question after the other. The first answer counts. */
final class QuizScreen {
  private final Desk desk;
  private final ClassCalls calls;

  QuizScreen(Desk desk, ClassCalls calls) {
    this.desk = desk;
    this.calls = calls;
  }

  /** Asks what is not answered yet, until the player has enough, and gives the score. */
  void open() {
    var questions = calls.quiz();
    if (questions.isEmpty()) {
      desk.line("This scenario has no quiz.");
      return;
    }
    var answered = questions.stream().filter(question -> !question.getChosen().isEmpty()).toList();
    var right = (int) answered.stream().filter(QuizScreen::isRight).count();
    var open = questions.stream().filter(question -> question.getChosen().isEmpty()).toList();
    var asked = 0;
    try {
      while (asked < open.size()) {
        desk.empty();
        desk.line(desk.style().heading("Question " + (asked + 1) + " of " + open.size()));
        right += ask(open.get(asked)) ? 1 : 0;
        asked++;
      }
    } catch (Back _) {
      // What is not answered can be answered later.
    }
    desk.empty();
    tellScore(right, answered.size() + asked, questions.size());
  }

  private void tellScore(int right, int answered, int all) {
    var left = all - answered;
    desk.line(
        "%d of %s right%s"
            .formatted(
                right,
                Numbers.count(answered, "answer"),
                left == 0 ? "." : "; " + Numbers.count(left, "question") + " left."));
  }

  private static boolean isRight(QuizQuestion question) {
    return !question.getChosen().isEmpty()
        && question.getChosen().equals(question.getRightOption());
  }

  private boolean ask(QuizQuestion question) {
    desk.line(question.getText());
    var items =
        question.getOptionsList().stream()
            .map(option -> Item.of(option.getValue(), option.getText(), "", option.getValue()))
            .toList();
    var chosen = desk.choose("Your answer (b: later)", new Menu<>(items));
    var answer = calls.answerQuiz(question.getId(), chosen);
    var after = answer.getQuestion();
    if (answer.getRight()) {
      desk.done("Right.");
    } else {
      desk.warn("Not right. Right is: " + text(after, after.getRightOption()));
    }
    if (!after.getWhy().isEmpty()) {
      desk.line(after.getWhy());
    }
    return answer.getRight();
  }

  private static String text(QuizQuestion question, String value) {
    return question.getOptionsList().stream()
        .filter(option -> option.getValue().equals(value))
        .map(QuizOption::getText)
        .findFirst()
        .orElse(value);
  }
}
