package org.demarche.scenario.source;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Where each character of a scalar's text stands in the file, though quotes, escapes, indentation
 * and folded lines lie between. Immutable.
 */
public final class Spelling {
  private static final int WIDE_UNICODE = 10;

  private final int[] offsets;
  private final boolean invented;

  private Spelling(int[] offsets, boolean invented) {
    this.offsets = offsets;
    this.invented = invented;
  }

  /** Whether the text stands in no file. */
  boolean isInvented() {
    return invented;
  }

  /** The file's offset of the character of the text; for the end of the text, the one after it. */
  int offset(int index) {
    if (index < offsets.length) {
      return offsets[Math.max(0, index)];
    }
    return offsets[offsets.length - 1] + 1;
  }

  /** Of a text that stands in no file; every character of it stands for the place. */
  public static Spelling invented(Place place) {
    return new Spelling(new int[] {place.offset()}, true);
  }

  /**
   * Of a text that is the file.
   *
   * @param length in characters
   */
  public static Spelling whole(int length) {
    return length == 0 ? empty(0) : new Spelling(IntStream.range(0, length).toArray(), false);
  }

  /** Of an empty text. */
  static Spelling empty(int offset) {
    return new Spelling(new int[] {offset}, false);
  }

  /**
   * Follows text and file side by side. Every character but blanks stands in the file in the same
   * order; blanks, which folding may have changed, are taken to stand after the one before.
   *
   * @param start offset of the scalar's first character, quotes and block signs included
   */
  static Spelling of(SourceText source, int start, String text, ScalarStyle style) {
    int[] characters = text.codePoints().toArray();
    int[] offsets = new int[characters.length];
    int at = firstCharacter(source, start, style);
    for (int i = 0; i < characters.length; i++) {
      if (isBlank(characters[i])) {
        offsets[i] = at;
        at += blankWidth(source, at, style);
        continue;
      }
      at = skipBlanks(source, at, style);
      offsets[i] = at;
      at += width(source, at, style);
    }
    return characters.length == 0 ? empty(start) : new Spelling(offsets, false);
  }

  private static int firstCharacter(SourceText source, int start, ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
      case LITERAL, FOLDED -> {
        int at = start;
        while (at < source.length() && source.at(at) != '\n') {
          at++;
        }
        yield at + 1;
      }
      default -> start;
    };
  }

  private static int blankWidth(SourceText source, int at, ScalarStyle style) {
    if (isBlank(source.at(at))) {
      return 1;
    }
    boolean escaped = style == ScalarStyle.DOUBLE_QUOTED && source.at(at) == '\\';
    return escaped ? width(source, at, style) : 0;
  }

  private static int skipBlanks(SourceText source, int from, ScalarStyle style) {
    int at = from;
    while (at < source.length() && isBlank(source.at(at))) {
      at++;
    }
    boolean joined = style == ScalarStyle.DOUBLE_QUOTED && source.at(at) == '\\';
    return joined && isBlank(source.at(at + 1)) ? skipBlanks(source, at + 1, style) : at;
  }

  /** How many characters of the file spell the one of the text that stands here. */
  private static int width(SourceText source, int at, ScalarStyle style) {
    if (style == ScalarStyle.SINGLE_QUOTED && source.at(at) == '\'') {
      return 2;
    }
    if (style == ScalarStyle.DOUBLE_QUOTED && source.at(at) == '\\') {
      return switch (source.at(at + 1)) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> WIDE_UNICODE;
        default -> 2;
      };
    }
    return 1;
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spelling that && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(offsets);
  }
}
