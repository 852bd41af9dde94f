package org.demarche.scenario.doc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.scenario.doc.Block.Bullets;
import org.demarche.scenario.doc.Block.Grid;
import org.demarche.scenario.doc.Block.Heading;
import org.demarche.scenario.doc.Block.Item;
import org.demarche.scenario.doc.Block.Prose;

/** Writes documents as one HTML file that needs no other. */
final class HtmlWriter {
  private final StringBuilder text = new StringBuilder();

  private HtmlWriter() {}

  static String write(Document document) {
    HtmlWriter writer = new HtmlWriter();
    String title = MarkdownHtml.escaped(document.title());
    writer.text.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    writer.text.append(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    writer.text.append("<title>").append(title).append("</title>\n");
    writer.text.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    writer.text.append("<a class=\"skip\" href=\"#content\">To the text</a>\n");
    writer.text.append("<header><h1>").append(title).append("</h1></header>\n");
    writer.contents(document.blocks());
    writer.text.append("<main id=\"content\">\n");
    document.blocks().forEach(writer::block);
    writer.text.append("</main>\n</body>\n</html>\n");
    return writer.text.toString();
  }

  private static String style() {
    try (InputStream stream = HtmlWriter.class.getResourceAsStream("rulebook.css")) {
      if (stream == null) {
        throw new IllegalStateException("rulebook.css: missing (expected: it is in the jar)");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chapters and their sections. */
  private void contents(List<Block> blocks) {
    text.append("<nav aria-label=\"Contents\"><h2>Contents</h2>\n<ul>\n");
    int level = 2;
    boolean open = false;
    for (Block block : blocks) {
      if (block instanceof Heading(int own, String anchor, String title)
          && own <= 3
          && !anchor.isEmpty()) {
        if (own > level) {
          text.append("<ul>");
        } else if (open) {
          text.append("</li>\n").append(own < level ? "</ul></li>\n" : "");
        }
        text.append("<li><a href=\"#").append(anchor).append("\">");
        text.append(MarkdownHtml.inline(title)).append("</a>");
        level = own;
        open = true;
      }
    }
    text.append(open ? "</li>" : "")
        .append(level > 2 ? "</ul></li>" : "")
        .append("\n</ul></nav>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Heading(int level, String anchor, String title) ->
          text.append(
              "<h%d%s>%s</h%d>\n"
                  .formatted(
                      level,
                      anchor.isEmpty() ? "" : " id=\"" + anchor + "\"",
                      MarkdownHtml.inline(title),
                      level));
      case Prose(String prose) -> text.append(MarkdownHtml.blocks(prose));
      case Bullets(List<Item> items) -> items(items);
      case Grid grid -> grid(grid);
    }
  }

  private void items(List<Item> items) {
    text.append("<ul>\n");
    for (Item item : items) {
      text.append("<li>").append(MarkdownHtml.inline(item.text()));
      if (!item.below().isEmpty()) {
        items(item.below());
      }
      text.append("</li>\n");
    }
    text.append("</ul>\n");
  }

  private void grid(Grid grid) {
    text.append("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
    text.append("<table>\n<thead><tr>");
    for (String cell : grid.header()) {
      text.append("<th scope=\"col\">").append(MarkdownHtml.inline(cell)).append("</th>");
    }
    text.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : grid.rows()) {
      text.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String cell = MarkdownHtml.inline(row.get(i));
        text.append(i == 0 ? "<th scope=\"row\">" + cell + "</th>" : "<td>" + cell + "</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</tbody>\n</table></div>\n");
  }
}
