package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.play.Quizzing;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.protocol.v1.QuizOption;
import org.demarche.protocol.v1.QuizQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The rules quiz. */
@Command(
    name = "quiz",
    description = {
      "Test what you know of the rules; your first answer counts.",
      "In a terminal it asks one question after the other; else, or when all are answered, it lists"
          + " them."
    },
    footer = {"", "Example: ${ROOT-COMMAND-NAME} quiz answer sealed at_the_close"})
final class QuizCommand implements Runnable {
  private final Context context;

  QuizCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var calls = new ClassCalls(context.asSeat());
    var questions = calls.quiz();
    var open = questions.stream().anyMatch(question -> question.getChosen().isEmpty());
    if (open && context.environment().terminal() && !context.output().json()) {
      new Quizzing(context.environment(), calls, context.page().style()).run();
      return;
    }
    var lines = new ArrayList<String>();
    questions.forEach(question -> lines.addAll(lines(question)));
    context
        .output()
        .showAll(
            "questions",
            questions,
            questions.isEmpty() ? List.of("This scenario has no quiz.") : lines);
    if (open) {
      context.output().hint("Answer: " + context.program() + " quiz answer QUESTION OPTION");
    }
  }

  @Command(name = "answer", description = "Answer a question, and learn what is right.")
  void answer(
      @Parameters(paramLabel = "QUESTION", description = "Its id, as in: quiz.") String question,
      @Parameters(paramLabel = "OPTION", description = "Its id, as in: quiz.") String option) {
    var answer = new ClassCalls(context.asSeat()).answerQuiz(question, option);
    context.output().show(answer, List.of());
    if (!context.output().json()) {
      var first = answer.getQuestion().getChosen().equals(option);
      var verdict = answer.getRight() ? "Right." : "Not right.";
      context.output().line(first ? verdict : "Your first answer counts: " + verdict);
      context.output().lines(lines(answer.getQuestion()));
    }
  }

  private List<String> lines(QuizQuestion question) {
    var page = context.page();
    var lines = new ArrayList<String>();
    lines.addAll(
        page.wrapped(page.style().bold(question.getText()) + "  (" + question.getId() + ")"));
    for (QuizOption option : question.getOptionsList()) {
      var right = option.getValue().equals(question.getRightOption()) ? "✓ " : "  ";
      var chosen = option.getValue().equals(question.getChosen()) ? "  ← yours" : "";
      lines.addAll(
          page.wrapped("  " + right + option.getValue() + ": " + option.getText() + chosen));
    }
    if (!question.getWhy().isEmpty()) {
      lines.addAll(page.wrapped("  " + question.getWhy()));
    }
    lines.add("");
    return lines;
  }
}
