package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Question;
import org.demarche.protocol.v1.Thesis;

/** The rival theses, and how probable a team holds them. */
public final class AssessmentText {
  private AssessmentText() {}

  /** For example {@code swing 70%, bound 30%}. */
  public static String line(Assessment assessment) {
    return assessment.getProbabilitiesMap().entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(entry -> entry.getKey() + " " + Numbers.percent(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** The same with the id of the question, if it answers one. */
  public static String answer(Assessment assessment) {
    return assessment.getQuestion().isEmpty()
        ? line(assessment)
        : assessment.getQuestion() + ": " + line(assessment);
  }

  /** A question beside the theses with its answers, by which they are given. */
  public static List<String> question(Question question, Page page) {
    var when = question.getEachTurn() ? " (after this turn)" : " (at the end)";
    var lines = new ArrayList<String>();
    page.wrapped(question.getTitle() + when).forEach(line -> lines.add(page.style().bold(line)));
    if (!question.getText().isEmpty()) {
      lines.addAll(page.wrapped(question.getText()));
    }
    for (var option : question.getOptionsList()) {
      lines.add("  " + page.style().bold(option.getValue()) + "  " + option.getTitle());
    }
    return lines;
  }

  /** The question and the theses. */
  public static List<String> theses(String question, List<Thesis> theses, Page page) {
    var lines = new ArrayList<String>();
    if (!question.isEmpty()) {
      page.wrapped(question).forEach(line -> lines.add(page.style().bold(line)));
    }
    for (var thesis : theses) {
      lines.add("  " + page.style().bold(thesis.getId()) + "  " + thesis.getTitle());
    }
    return lines;
  }
}
