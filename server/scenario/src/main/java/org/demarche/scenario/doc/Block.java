package org.demarche.scenario.doc;

import java.util.List;

/** A part of a document. Texts are in Markdown, see {@link Inline}. */
sealed interface Block {

  /**
   * A heading.
   *
   * @param level from 2; 1 is the document's title
   * @param anchor to be linked to; empty for none
   */
  record Heading(int level, String anchor, String text) implements Block {}

  /** Running text, which may hold paragraphs, lists and headings of its own. */
  record Prose(String text) implements Block {}

  /** A list. */
  record Bullets(List<Item> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A point of a list, with points below it. */
  record Item(String text, List<Item> below) {
    public Item {
      below = List.copyOf(below);
    }

    Item(String text) {
      this(text, List.of());
    }
  }

  /** A table. */
  record Grid(List<String> header, List<List<String>> rows) implements Block {
    public Grid {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
