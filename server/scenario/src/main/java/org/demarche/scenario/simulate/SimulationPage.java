package org.demarche.scenario.simulate;

import java.util.List;
import org.demarche.scenario.simulate.Section.Bar;
import org.demarche.scenario.simulate.Section.Chart;
import org.demarche.scenario.simulate.Section.Line;

/** Writes a report as one page that needs nothing else, for light and dark screens. */
public final class SimulationPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #59636e;
        --line: #d1d9e0; --a: #0550ae; --b: #953800; --c: #116329; }
      @media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --paper: #0d1117;
        --faint: #9198a1; --line: #3d444d; --a: #79c0ff; --b: #ffa657; --c: #7ee787; } }
      body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        margin: 0 auto; max-width: 64rem; padding: 1rem; }
      h1, h2 { line-height: 1.2; }
      nav ul { columns: 16rem; padding-left: 1.2rem; }
      a { color: var(--a); }
      p { max-width: 46rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: 0.875rem; }
      th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left;
        vertical-align: top; }
      th { border-bottom: 2px solid var(--line); }
      .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      svg { display: block; width: 100%; height: auto; max-width: 46rem; margin: 0.5rem 0; }
      svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
      """;

  /** Of the lines of a chart, by colour and dashes, so that none is told by colour alone. */
  private static final List<String> STROKES =
      List.of(
          "stroke=\"var(--a)\"",
          "stroke=\"var(--b)\" stroke-dasharray=\"8 4\"",
          "stroke=\"var(--c)\" stroke-dasharray=\"2 4\"");

  private static final int LEFT = 250;
  private static final int WIDTH = 740;
  private static final int ROW = 22;
  private static final int HEIGHT = 260;

  private final StringBuilder page = new StringBuilder();

  private SimulationPage() {}

  /** The page. */
  public static String of(SimulationReport report) {
    SimulationPage page = new SimulationPage();
    page.write(report);
    return page.page.toString();
  }

  private void write(SimulationReport report) {
    List<Section> sections = Sections.of(report);
    String title = escaped(report.title()) + ": simulation";
    page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>" + title + "</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n<p>")
        .append(escaped(SimulationText.head(report)))
        .append("</p>\n<nav aria-label=\"Contents\">\n<ul>\n");
    for (int index = 0; index < sections.size(); index++) {
      page.append("<li><a href=\"#s" + index + "\">")
          .append(escaped(sections.get(index).title()))
          .append("</a></li>\n");
    }
    page.append("</ul>\n</nav>\n");
    for (int index = 0; index < sections.size(); index++) {
      write(sections.get(index), index);
    }
    page.append("</main>\n</body>\n</html>\n");
  }

  private void write(Section section, int index) {
    page.append("<section aria-labelledby=\"s" + index + "\">\n<h2 id=\"s" + index + "\">")
        .append(escaped(section.title()))
        .append("</h2>\n");
    if (!section.text().isEmpty()) {
      page.append("<p>" + escaped(section.text()) + "</p>\n");
    }
    switch (section.chart()) {
      case null -> {}
      case Chart.Bars bars -> bars(bars, section.title());
      case Chart.Lines(List<Line> lines) -> lines(lines, section.title());
    }
    page.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"s")
        .append(index)
        .append("\">\n<table>\n<thead><tr>");
    section.columns().forEach(column -> cell("th scope=\"col\"", column.title(), column.figures()));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : section.rows()) {
      page.append("<tr>");
      for (int column = 0; column < row.size(); column++) {
        boolean figures = section.columns().get(column).figures();
        cell("td", row.get(column), figures);
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n</div>\n</section>\n");
  }

  private void cell(String tag, String text, boolean figures) {
    String name = tag.substring(0, 2);
    page.append("<" + tag + (figures ? " class=\"n\"" : "") + ">")
        .append(escaped(text))
        .append("</" + name + ">");
  }

  // Charts; the tables below them say the same

  private void open(int height, String title) {
    page.append("<svg viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-label=\"")
        .append(escaped(title))
        .append("; the table below says the same\">\n");
  }

  private void bars(Chart.Bars chart, String title) {
    double most = 0;
    for (Bar bar : chart.bars()) {
      most = Math.max(most, bar.value() + (Double.isNaN(bar.margin()) ? 0 : bar.margin()));
    }
    double scale = most > 0 ? (WIDTH - LEFT - 70) / most : 0;
    open(ROW * chart.bars().size() + 8, title + ", in " + chart.unit());
    int top = 4;
    for (Bar bar : chart.bars()) {
      double end = LEFT + Math.max(0, bar.value() * scale);
      text(LEFT - 8, top + 15, "end", bar.label());
      page.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"14\" fill=\"var(--a)\"/>\n"
              .formatted(LEFT, top + 4, Figures.fixed(end - LEFT, 1)));
      double tip = end;
      if (!Double.isNaN(bar.margin())) {
        tip = end + bar.margin() * scale;
        line(
            Math.max(LEFT, end - bar.margin() * scale),
            top + 11,
            tip,
            top + 11,
            "stroke=\"var(--ink)\"");
      }
      text(tip + 6, top + 15, "start", Figures.fixed(bar.value(), 1));
      top += ROW;
    }
    page.append("</svg>\n");
  }

  private void lines(List<Line> lines, String title) {
    open(HEIGHT, title);
    int left = 50;
    int bottom = HEIGHT - 30;
    int turns = lines.getFirst().values().size();
    double step = turns > 1 ? (WIDTH - left - 150.0) / (turns - 1) : 0;
    double rise = bottom - 20.0;
    for (int tenth = 0; tenth <= 10; tenth += 5) {
      double y = bottom - rise * tenth / 10;
      line(left, y, left + step * (turns - 1), y, "stroke=\"var(--line)\"");
      text(left - 8, y + 4, "end", Figures.fixed(tenth / 10.0, 1));
    }
    for (int turn = 0; turn < turns; turn++) {
      text(left + step * turn, bottom + 20, "middle", Integer.toString(turn + 1));
    }
    for (int index = 0; index < lines.size(); index++) {
      StringBuilder points = new StringBuilder();
      List<Double> values = lines.get(index).values();
      for (int turn = 0; turn < turns; turn++) {
        points
            .append(Figures.fixed(left + step * turn, 1))
            .append(',')
            .append(Figures.fixed(bottom - rise * values.get(turn), 1))
            .append(' ');
      }
      String stroke = STROKES.get(index % STROKES.size());
      page.append("<polyline fill=\"none\" stroke-width=\"2\" " + stroke + " points=\"")
          .append(points)
          .append("\"/>\n");
      double y = 30 + 22.0 * index;
      line(WIDTH - 130.0, y, WIDTH - 100.0, y, "stroke-width=\"2\" " + stroke);
      text(WIDTH - 94.0, y + 4, "start", lines.get(index).label());
    }
    page.append("</svg>\n");
  }

  private void line(double x1, double y1, double x2, double y2, String stroke) {
    page.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>\n"
            .formatted(
                Figures.fixed(x1, 1),
                Figures.fixed(y1, 1),
                Figures.fixed(x2, 1),
                Figures.fixed(y2, 1),
                stroke));
  }

  private void text(double x, double y, String anchor, String text) {
    page.append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
            .formatted(Figures.fixed(x, 1), Figures.fixed(y, 1), anchor, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
