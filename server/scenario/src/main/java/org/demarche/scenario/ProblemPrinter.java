package org.demarche.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes problems for a reader: the place, the line with a caret below, the cause and the fix. */
public final class ProblemPrinter {
  /** Longer lines are cut to the surroundings of the caret. */
  private static final int WIDTH = 110;

  private static final String INDENT = "    ";

  private ProblemPrinter() {}

  /** All problems, one after the other, with an empty line between two; empty if there are none. */
  public static String print(List<Problem> problems) {
    return problems.stream().map(ProblemPrinter::print).collect(Collectors.joining("\n"));
  }

  /** One problem, ending with a line break. */
  public static String print(Problem problem) {
    StringBuilder text = new StringBuilder(place(problem));
    text.append(problem.severity().name().toLowerCase(Locale.ROOT))
        .append(": ")
        .append(problem.message())
        .append(" [")
        .append(problem.code())
        .append("]\n");
    if (!problem.excerpt().isEmpty()) {
      text.append(excerpt(problem));
    }
    if (!problem.fix().isEmpty()) {
      text.append("  fix: ").append(problem.fix()).append('\n');
    }
    return text.toString();
  }

  /** For example {@code 2 errors, 1 warning}. */
  public static String count(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    return counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  private static String counted(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static String place(Problem problem) {
    return problem.line() == 0
        ? problem.file() + ": "
        : problem.file() + ":" + problem.line() + ":" + problem.column() + ": ";
  }

  private static String excerpt(Problem problem) {
    int[] line = problem.excerpt().codePoints().toArray();
    int caret = Math.min(problem.column() - 1, line.length);
    int from = line.length <= WIDTH ? 0 : Math.clamp(caret - WIDTH / 2, 0, line.length - WIDTH);
    int to = Math.min(line.length, from + WIDTH);
    int carets = Math.clamp(problem.length(), 1, Math.max(1, to - caret));
    return INDENT
        + new String(line, from, to - from)
        + "\n"
        + INDENT
        + blank(line, from, caret)
        + "^".repeat(carets)
        + "\n";
  }

  /** Blanks as wide as that part of the line, tabs included. */
  private static String blank(int[] line, int from, int to) {
    StringBuilder blank = new StringBuilder();
    for (int i = from; i < to; i++) {
      blank.append(line[i] == '\t' ? '\t' : ' ');
    }
    return blank.toString();
  }
}
