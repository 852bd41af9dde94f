package org.demarche.engine.turn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Compares and quotes what players type. */
public final class Wording {
  private static final int QUOTED = 40;

  private Wording() {}

  /** Whether the text is one of the names, in any case. */
  static boolean same(String typed, String... names) {
    return Arrays.stream(names).anyMatch(typed::equalsIgnoreCase);
  }

  public static String quoted(String typed) {
    return "'" + shortened(typed) + "'";
  }

  /** At most 40 characters, with what cannot be shown replaced. */
  static String shortened(String typed) {
    StringBuilder text = new StringBuilder();
    typed
        .codePoints()
        .limit(QUOTED)
        .map(character -> printable(character) ? character : ' ')
        .forEach(text::appendCodePoint);
    return typed.codePointCount(0, typed.length()) > QUOTED ? text + "..." : text.toString();
  }

  /** Whether all of it can be shown and stored as text; line breaks can. */
  public static boolean printable(String text) {
    return text.codePoints().allMatch(character -> character == '\n' || printable(character));
  }

  private static boolean printable(int character) {
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE;
  }

  /** Names the nearest of the known names; empty if none is near. */
  public static String hint(String typed, List<String> known) {
    if (typed.length() > QUOTED) {
      return "";
    }
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(lower, name) <= 1 + name.length() / 4)
        .min(Comparator.comparingInt(name -> distance(lower, name)))
        .map(name -> "; did you mean '" + name + "'?")
        .orElse("");
  }

  /** How many letters must be put in, left out or changed (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  /** A text that begins a sentence. */
  public static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
