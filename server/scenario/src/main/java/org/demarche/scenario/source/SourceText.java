package org.demarche.scenario.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A file's text, in which places are counted in characters (code points). Immutable. */
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] characters;
  private final List<Integer> lineStarts = new ArrayList<>();

  /**
   * @param path in the folder, with slashes
   */
  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.characters = text.codePoints().toArray();
    lineStarts.add(0);
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public int length() {
    return characters.length;
  }

  /** The character at this offset; 0 past the end. */
  public int at(int offset) {
    return offset < characters.length ? characters[offset] : 0;
  }

  /** The line in which this offset lies, from 1. */
  int line(int offset) {
    int found = Collections.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Where in its line this offset lies, from 1. */
  int column(int offset) {
    return offset - lineStarts.get(line(offset) - 1) + 1;
  }

  /** A line without its line break. */
  String lineText(int line) {
    int start = lineStarts.get(line - 1);
    int end = line < lineStarts.size() ? lineStarts.get(line) - 1 : characters.length;
    int length = end > start && characters[end - 1] == '\r' ? end - start - 1 : end - start;
    return new String(characters, start, length);
  }
}
