package org.demarche.scenario.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.scenario.diff.Difference.Field;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values field by field. The order of keys, line breaks in texts and the spelling of
 * numbers make no difference.
 */
final class ValueDiff {
  /** An empty line, or the beginning of a point. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\n[ \\t]*\\n|\\n(?=[ ]*(?:[-*#]|[0-9]+[.)]) )");

  private final List<Field> fields = new ArrayList<>();

  private ValueDiff() {}

  /**
   * @param path of the value; empty for the thing itself
   */
  static List<Field> of(String path, @Nullable YamlValue old, @Nullable YamlValue now) {
    ValueDiff diff = new ValueDiff();
    diff.compare(path, old, now);
    return diff.fields;
  }

  private void compare(String path, @Nullable YamlValue old, @Nullable YamlValue now) {
    if (old instanceof YamlMap before && now instanceof YamlMap after) {
      maps(path, before, after);
    } else if (old instanceof YamlList before && now instanceof YamlList after) {
      lists(path, before.items(), after.items());
    } else if (!text(old).equals(text(now))) {
      List<String> before = paragraphs(old);
      List<String> after = paragraphs(now);
      if (before.size() > 1 && after.size() > 1) {
        list(path, before, after, (_, _, _) -> false);
      } else {
        fields.add(new Field(path, text(old), text(now)));
      }
    }
  }

  /** The paragraphs and points of a longer text. */
  private static List<String> paragraphs(@Nullable YamlValue value) {
    return value instanceof YamlScalar scalar && scalar.type() == ScalarType.TEXT
        ? PARAGRAPH
            .splitAsStream(scalar.text().strip())
            .map(ValueDiff::oneLine)
            .filter(part -> !part.isEmpty())
            .toList()
        : List.of();
  }

  private void maps(String path, YamlMap old, YamlMap now) {
    List<String> keys =
        Stream.concat(now.entries().stream(), old.entries().stream())
            .map(entry -> entry.key().text())
            .distinct()
            .toList();
    for (String key : keys) {
      YamlEntry before = old.find(key);
      YamlEntry after = now.find(key);
      compare(
          path.isEmpty() ? key : path + "." + key,
          before == null ? null : before.value(),
          after == null ? null : after.value());
    }
  }

  private void lists(String path, List<YamlValue> old, List<YamlValue> now) {
    list(
        path,
        old.stream().map(ValueDiff::text).toList(),
        now.stream().map(ValueDiff::text).toList(),
        (place, i, j) -> {
          compare(place, old.get(i), now.get(j));
          return true;
        });
  }

  /** Compares an item of the old list with one of the new in detail, if it can. */
  private interface Pairing {
    boolean compared(String place, int old, int now);
  }

  /** What stayed is left aside; what went and came between is compared in pairs. */
  private void list(String path, List<String> old, List<String> now, Pairing pairing) {
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      int from = i;
      int to = j;
      while (i < old.size() && (j == now.size() || common[i][j] == common[i + 1][j])) {
        i++;
      }
      while (j < now.size() && (i == old.size() || common[i][j] == common[i][j + 1])) {
        j++;
      }
      boolean paired = i - from == j - to;
      for (int n = 0; n < Math.max(i - from, j - to); n++) {
        if (paired) {
          pair(path + place(to + n), old, from + n, now, to + n, pairing);
        } else {
          unpaired(path, n < i - from ? old.get(from + n) : "", place(from + n), true);
          unpaired(path, n < j - to ? now.get(to + n) : "", place(to + n), false);
        }
      }
      if (i < old.size() && j < now.size()) {
        i++;
        j++;
      }
    }
  }

  private void pair(
      String place, List<String> old, int i, List<String> now, int j, Pairing pairing) {
    if (!pairing.compared(place, i, j)) {
      fields.add(new Field(place, old.get(i), now.get(j)));
    }
  }

  private void unpaired(String path, String text, String place, boolean old) {
    if (!text.isEmpty()) {
      fields.add(new Field(path + place, old ? text : "", old ? "" : text));
    }
  }

  private static String place(int index) {
    return "[" + (index + 1) + "]";
  }

  /** By position in both, how many items of what follows can be kept. */
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

  /** A value on one line, the same for all that means the same. */
  private static String text(@Nullable YamlValue value) {
    return switch (value) {
      case null -> "";
      case YamlScalar scalar -> scalar(scalar);
      case YamlList(List<YamlValue> items, _) ->
          items.stream().map(ValueDiff::text).collect(Collectors.joining(", ", "[", "]"));
      case YamlMap(List<YamlEntry> entries, _) -> {
        Map<String, String> sorted = new TreeMap<>();
        entries.forEach(entry -> sorted.put(entry.key().text(), text(entry.value())));
        yield sorted.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining(", ", "{", "}"));
      }
    };
  }

  private static String scalar(YamlScalar scalar) {
    return scalar.type() == ScalarType.NUMBER
        ? Numbers.write(Double.parseDouble(scalar.text()))
        : oneLine(scalar.text());
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
