package org.demarche.scenario.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody who mistyped a name may have meant. */
public final class Nearest {
  /** Longer lists tell a reader nothing. */
  private static final int LISTED = 12;

  private Nearest() {}

  /** A sentence that names the nearest known name, or else the known names. */
  public static String fix(String name, Collection<String> known) {
    return find(name, known)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElseGet(() -> list(known));
  }

  private static String list(Collection<String> known) {
    if (known.isEmpty()) {
      return "";
    }
    String names = known.stream().limit(LISTED).collect(Collectors.joining(", "));
    return "Known: " + names + (known.size() > LISTED ? ", and others." : ".");
  }

  /** The known name with the fewest changed letters, if few enough are. */
  public static Optional<String> find(String name, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** Letters that must be put in, left out, changed or swapped with the next. */
  static int distance(String from, String to) {
    int[][] steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
      }
    }
    return steps[from.length()][to.length()];
  }

  private static int step(int[][] steps, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
    best = Math.min(best, steps[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
