package org.demarche.cli.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant among the names there are. */
public final class Nearest {
  private Nearest() {}

  /** The name itself, in whatever case and with {@code -} for {@code _}. */
  public static Optional<String> exact(String given, Collection<String> names) {
    var wanted = plain(given);
    return names.stream().filter(name -> plain(name).equals(wanted)).findFirst();
  }

  /** The names that are alike, the most alike first; empty if none is. */
  public static List<String> alike(String given, Collection<String> names) {
    var wanted = plain(given);
    record Candidate(String name, int distance) {}
    return names.stream()
        .map(name -> new Candidate(name, distance(wanted, plain(name))))
        .filter(candidate -> candidate.distance <= Math.max(2, candidate.name.length() / 3))
        .sorted((one, other) -> Integer.compare(one.distance, other.distance))
        .map(Candidate::name)
        .limit(3)
        .toList();
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int distance(String one, String other) {
    if (!one.isEmpty() && other.startsWith(one)) {
      return 1;
    }
    var previous = new int[other.length() + 1];
    for (var at = 0; at < previous.length; at++) {
      previous[at] = at;
    }
    for (var row = 1; row <= one.length(); row++) {
      var current = new int[previous.length];
      current[0] = row;
      for (var at = 1; at < current.length; at++) {
        var same = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
        current[at] =
            Math.min(previous[at - 1] + same, Math.min(previous[at], current[at - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
