package org.demarche.scenario.simulate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report for a reader: a table, what it says, and for a page a chart of it.
 *
 * @param text one paragraph; may be empty
 * @param rows each with as many cells as there are columns
 * @param chart null for none
 */
record Section(
    String title,
    String text,
    List<Column> columns,
    List<List<String>> rows,
    @Nullable Chart chart) {

  Section {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A column of words or, lined up on the right, of figures. */
  record Column(String title, boolean figures) {
    static Column words(String title) {
      return new Column(title, false);
    }

    static Column figures(String title) {
      return new Column(title, true);
    }
  }

  /** A picture of a table. */
  sealed interface Chart {

    /** Values with their margins, from 0 to the right. */
    record Bars(String unit, List<Bar> bars) implements Chart {
      public Bars {
        bars = List.copyOf(bars);
      }
    }

    /** Values by turn, all from 0 to 1. */
    record Lines(List<Line> lines) implements Chart {
      public Lines {
        lines = List.copyOf(lines);
      }
    }
  }

  /**
   * A bar.
   *
   * @param margin half the width of its whisker; NaN for none
   */
  record Bar(String label, double value, double margin) {}

  /** A line; its first value is the first turn's. */
  record Line(String label, List<Double> values) {
    Line {
      values = List.copyOf(values);
    }
  }

  /** A row of cells. */
  static List<String> row(String... cells) {
    return Arrays.asList(cells);
  }
}
