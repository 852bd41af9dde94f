package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.demarche.scenario.simulate.SimulationReport.Calibration;

/** Writes a report for a terminal. */
public final class SimulationText {
  private static final int WIDTH = 100;
  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  private SimulationText() {}

  /** The report's lines, none wider than 100 characters. */
  public static List<String> lines(SimulationReport report) {
    List<String> lines = new ArrayList<>(wrapped(head(report), WIDTH));
    for (Section section : Sections.of(report)) {
      lines.add("");
      lines.add(section.title());
      lines.add("=".repeat(section.title().length()));
      if (!section.text().isEmpty()) {
        lines.addAll(wrapped(section.text(), WIDTH));
        lines.add("");
      }
      lines.addAll(table(section));
    }
    lines.addAll(paste(report));
    return lines;
  }

  static String head(SimulationReport report) {
    return "%s %s: %d games of %d turns, policies %s, seed %s. %s s on %d threads, %s turns a second."
        .formatted(
            report.title(),
            report.version(),
            report.games(),
            report.turns(),
            report.policies(),
            report.seed(),
            Figures.fixed(report.speed().seconds(), 1),
            report.speed().threads(),
            Figures.fixed(report.speed().turnsPerSecond(), 0));
  }

  /** The parameters that par is, as they stand in a scenario's file. */
  private static List<String> paste(SimulationReport report) {
    TreeMap<String, List<String>> byThesis = new TreeMap<>();
    for (Calibration one : report.calibration()) {
      if (report.allRandom() && !one.parameter().isEmpty()) {
        byThesis
            .computeIfAbsent(one.thesis(), _ -> new ArrayList<>())
            .add(one.parameter() + ": " + Figures.fixed(one.suggested(), 1));
      }
    }
    List<String> lines = new ArrayList<>();
    if (!byThesis.isEmpty()) {
      lines.addAll(List.of("", "To paste into the theses' parameters:"));
      byThesis.forEach(
          (thesis, values) -> lines.add("  " + thesis + ": {" + String.join(", ", values) + "}"));
    }
    return lines;
  }

  private static List<String> table(Section section) {
    int[] widths = widths(section);
    List<String> lines = new ArrayList<>();
    addRow(section, section.columns().stream().map(Section.Column::title).toList(), widths, lines);
    section.rows().forEach(row -> addRow(section, row, widths, lines));
    return lines;
  }

  private static int[] widths(Section section) {
    int[] widths = section.columns().stream().mapToInt(one -> one.title().length()).toArray();
    for (List<String> row : section.rows()) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    int room = WIDTH - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room && narrowWidest(section, widths)) {}
    return widths;
  }

  private static boolean narrowWidest(Section section, int[] widths) {
    int widest = -1;
    for (int column = 0; column < widths.length; column++) {
      boolean words = !section.columns().get(column).figures();
      if (words && widths[column] > NARROWEST && (widest < 0 || widths[column] > widths[widest])) {
        widest = column;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private static void addRow(
      Section section, List<String> cells, int[] widths, List<String> lines) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < widths.length; column++) {
      columns.add(wrapped(cells.get(column), widths[column]));
      height = Math.max(height, columns.get(column).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        List<String> own = columns.get(column);
        String words = line < own.size() ? own.get(line) : "";
        String space = " ".repeat(Math.max(0, widths[column] - words.length()));
        text.append(column == 0 ? "" : " ".repeat(GAP));
        text.append(section.columns().get(column).figures() ? space + words : words + space);
      }
      lines.add(text.toString().stripTrailing());
    }
  }

  /** Breaks between words, and within a word that is too long. */
  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
