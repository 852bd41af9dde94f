package org.demarche.scenario.playthrough;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows a reader where two records of a game differ: the lines that went and came, each group under
 * the turn and the part of it in which they stand.
 */
public final class RecordedDiff {
  private final List<String> old;
  private final List<String> now;
  private final int[][] common;
  private final List<String> lines = new ArrayList<>();
  private String turn = "";
  private String part = "";
  private String shown = "";

  private RecordedDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
    this.common = common(old, now);
  }

  /** The lines to show; none if the texts are the same. */
  public static List<String> of(String recorded, String now) {
    RecordedDiff diff = new RecordedDiff(recorded.lines().toList(), now.lines().toList());
    diff.walk();
    return diff.lines;
  }

  /** By position in both, how many lines of what follows can be kept. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void walk() {
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        pass(old.get(i));
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        show("- ", old.get(i++));
      } else {
        show("+ ", now.get(j++));
      }
    }
  }

  private void pass(String line) {
    if (line.startsWith("  - turn: ")) {
      turn = line.substring(4).replace(":", "");
      part = "";
    } else if (line.endsWith(":") && !line.startsWith("      ")) {
      part = line.strip().replace(":", "");
      turn = line.startsWith(" ") ? turn : "";
    }
  }

  private void show(String sign, String line) {
    String heading = turn.isEmpty() || part.isEmpty() ? turn + part : turn + ", " + part;
    if (!heading.isEmpty() && !heading.equals(shown)) {
      lines.add(heading);
      shown = heading;
    }
    lines.add(sign + line.strip());
  }
}
