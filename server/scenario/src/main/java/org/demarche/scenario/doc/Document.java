package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.doc.Block.Bullets;
import org.demarche.scenario.doc.Block.Grid;
import org.demarche.scenario.doc.Block.Heading;
import org.demarche.scenario.doc.Block.Item;
import org.demarche.scenario.doc.Block.Prose;

/** A document in the making. Empty parts are left out. */
final class Document {
  private final String title;
  private final List<Block> blocks = new ArrayList<>();

  Document(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** A chapter. */
  void chapter(String anchor, String text) {
    blocks.add(new Heading(2, anchor, text));
  }

  /** A part of a chapter. */
  void section(String anchor, String text) {
    blocks.add(new Heading(3, anchor, text));
  }

  /** A part of a section. */
  void subsection(String anchor, String text) {
    blocks.add(new Heading(4, anchor, text));
  }

  /**
   * Running text in Markdown, without a title of its own.
   *
   * @param below the level of the heading that it stands below
   */
  void prose(String markdown, int below) {
    if (!markdown.isBlank()) {
      blocks.add(new Prose(shifted(markdown.strip(), below)));
    }
  }

  private static String shifted(String markdown, int below) {
    List<String> lines = new ArrayList<>();
    List<String> all = markdown.lines().toList();
    for (String line : all.getFirst().startsWith("# ") ? all.subList(1, all.size()) : all) {
      lines.add(line.matches("#{1,6} .*") ? "#".repeat(below) + line : line);
    }
    return String.join("\n", lines).strip();
  }

  /** Running text on one line, made of inline pieces. */
  void line(String inline) {
    if (!inline.isBlank()) {
      blocks.add(new Prose(inline));
    }
  }

  void bullets(List<Item> items) {
    if (!items.isEmpty()) {
      blocks.add(new Bullets(items));
    }
  }

  void grid(List<String> header, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      blocks.add(new Grid(header, rows));
    }
  }
}
