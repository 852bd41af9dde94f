package org.demarche.scenario.doc;

import java.util.List;
import org.demarche.scenario.doc.Block.Bullets;
import org.demarche.scenario.doc.Block.Grid;
import org.demarche.scenario.doc.Block.Heading;
import org.demarche.scenario.doc.Block.Item;
import org.demarche.scenario.doc.Block.Prose;

/** Writes documents in Markdown. */
final class MarkdownWriter {
  private final StringBuilder text = new StringBuilder();

  private MarkdownWriter() {}

  static String write(Document document) {
    MarkdownWriter writer = new MarkdownWriter();
    writer.text.append("# ").append(Inline.plain(document.title())).append('\n');
    document.blocks().forEach(writer::block);
    return writer.text.toString();
  }

  private void block(Block block) {
    text.append('\n');
    switch (block) {
      case Heading heading -> heading(heading);
      case Prose(String prose) -> text.append(prose).append('\n');
      case Bullets(List<Item> items) -> items.forEach(item -> item(item, ""));
      case Grid grid -> grid(grid);
    }
  }

  private void heading(Heading heading) {
    if (!heading.anchor().isEmpty()) {
      text.append("<a id=\"").append(heading.anchor()).append("\"></a>\n\n");
    }
    text.append("#".repeat(heading.level())).append(' ').append(heading.text()).append('\n');
  }

  private void item(Item item, String indent) {
    text.append(indent).append("- ").append(item.text()).append('\n');
    item.below().forEach(below -> item(below, indent + "  "));
  }

  private void grid(Grid grid) {
    row(grid.header());
    row(grid.header().stream().map(_ -> "---").toList());
    grid.rows().forEach(this::row);
  }

  private void row(List<String> cells) {
    text.append("| ");
    text.append(String.join(" | ", cells.stream().map(MarkdownWriter::cell).toList()));
    text.append(" |\n");
  }

  /** A bar inside code would end the cell, though it needs no escape elsewhere. */
  private static String cell(String inline) {
    return inline.replace('\n', ' ').replaceAll("(?<!\\\\)\\|", "\\\\|");
  }
}
