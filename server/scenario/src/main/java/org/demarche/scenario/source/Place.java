package org.demarche.scenario.source;

/**
 * A stretch of a file.
 *
 * @param offset of its first character, from 0
 * @param length in characters
 */
public record Place(SourceText source, int offset, int length) {

  /** Cuts the stretch to the file and to its first line. */
  public Place {
    offset = Math.clamp(offset, 0, source.length());
    int room = lineEnd(source, offset) - offset;
    length = Math.max(1, Math.min(length, room));
  }

  private static int lineEnd(SourceText source, int offset) {
    int end = offset;
    while (end < source.length() && source.at(end) != '\n' && source.at(end) != '\r') {
      end++;
    }
    return end;
  }

  public String file() {
    return source.path();
  }

  /** From 1. */
  public int line() {
    return source.line(offset);
  }

  /** From 1. */
  public int column() {
    return source.column(offset);
  }

  /** The line as it stands in the file. */
  public String excerpt() {
    return source.lineText(line());
  }
}
