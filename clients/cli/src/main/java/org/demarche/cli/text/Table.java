package org.demarche.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines up rows in columns. If they don't fit the page, the widest columns of words give way and
 * wrap.
 */
public final class Table {
  private static final int GAP = 2;
  private static final int NARROWEST_WORDS = 10;

  private final Page page;
  private final int indent;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private record Column(String title, boolean right) {}

  /** A text and how it is dressed; it is wrapped before it is dressed. */
  public record Cell(String text, UnaryOperator<String> dress) {
    public static Cell of(String text) {
      return new Cell(text, UnaryOperator.identity());
    }
  }

  public Table(Page page) {
    this(page, 0);
  }

  /**
   * @param indent columns left free before each line
   */
  public Table(Page page, int indent) {
    this.page = page;
    this.indent = indent;
  }

  /** Adds a column of words; an empty title in all columns leaves out the line of titles. */
  public Table words(String title) {
    columns.add(new Column(title, false));
    return this;
  }

  /** Adds a column of figures, lined up on the right. */
  public Table figures(String title) {
    columns.add(new Column(title, true));
    return this;
  }

  public Table row(String... texts) {
    return row(Arrays.stream(texts).map(Cell::of).toArray(Cell[]::new));
  }

  /** Adds a row; it has as many cells as there are columns. */
  public Table row(Cell... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "cells: " + cells.length + " (expected: " + columns.size() + ")");
    }
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public List<String> lines() {
    var widths = fittedWidths();
    var lines = new ArrayList<String>();
    if (columns.stream().anyMatch(column -> !column.title.isEmpty())) {
      var titles = columns.stream().map(column -> new Cell(column.title, page.style()::bold));
      addRow(titles.toList(), widths, lines);
    }
    rows.forEach(row -> addRow(row, widths, lines));
    return lines;
  }

  private int[] fittedWidths() {
    var widths = new int[columns.size()];
    for (var at = 0; at < widths.length; at++) {
      widths[at] = Words.width(columns.get(at).title);
      for (var row : rows) {
        for (var line : row.get(at).text.split("\n", -1)) {
          widths[at] = Math.max(widths[at], Words.width(line));
        }
      }
    }
    var room = page.width() - indent - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room && narrowWidest(widths)) {}
    return widths;
  }

  private boolean narrowWidest(int[] widths) {
    var widest = -1;
    for (var at = 0; at < widths.length; at++) {
      if (!columns.get(at).right
          && widths[at] > NARROWEST_WORDS
          && (widest < 0 || widths[at] > widths[widest])) {
        widest = at;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private void addRow(List<Cell> row, int[] widths, List<String> lines) {
    var wrapped = new ArrayList<List<String>>();
    for (var at = 0; at < widths.length; at++) {
      wrapped.add(Words.wrapped(row.get(at).text, widths[at]));
    }
    var height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (var line = 0; line < height; line++) {
      var text = new StringBuilder(" ".repeat(indent));
      for (var at = 0; at < widths.length; at++) {
        var words = line < wrapped.get(at).size() ? wrapped.get(at).get(line) : "";
        var space = " ".repeat(Math.max(0, widths[at] - Words.width(words)));
        var dressed = row.get(at).dress.apply(words);
        text.append(at == 0 ? "" : " ".repeat(GAP));
        text.append(columns.get(at).right ? space + dressed : dressed + space);
      }
      lines.add(text.toString().stripTrailing());
    }
  }
}
