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
    length = Math.max(1, onOneLine(source, offset, length));
  }

  /** Looks no further than asked: a line may be as long as a file. */
  private static int onOneLine(SourceText source, int offset, int length) {
    int most = Math.min(length, source.length() - offset);
    int found = 0;
    while (found < most && !isLineBreak(source.at(offset + found))) {
      found++;
    }
    return found;
  }

  private static boolean isLineBreak(int character) {
    return character == '\n' || character == '\r';
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
