package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.Assessment;
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
