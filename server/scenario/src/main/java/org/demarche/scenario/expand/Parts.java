package org.demarche.scenario.expand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Looks into values that nobody has checked yet. What is not of the expected kind counts as left
 * out; who reads the scenario afterwards reports it.
 */
final class Parts {
  private Parts() {}

  static @Nullable YamlValue value(YamlMap map, String key) {
    YamlEntry entry = map.find(key);
    return entry == null ? null : entry.value();
  }

  static @Nullable YamlMap map(YamlMap map, String key) {
    return value(map, key) instanceof YamlMap found ? found : null;
  }

  static List<YamlEntry> entries(YamlMap map, String key) {
    YamlMap found = map(map, key);
    return found == null ? List.of() : found.entries();
  }

  static List<YamlValue> items(YamlMap map, String key) {
    return value(map, key) instanceof YamlList list ? list.items() : List.of();
  }

  /** The texts of a list. */
  static List<String> texts(YamlMap map, String key) {
    List<String> texts = new ArrayList<>();
    for (YamlValue item : items(map, key)) {
      if (item instanceof YamlScalar scalar) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  static String text(YamlMap map, String key, String otherwise) {
    return value(map, key) instanceof YamlScalar scalar ? scalar.text().strip() : otherwise;
  }

  static boolean flag(YamlMap map, String key) {
    return value(map, key) instanceof YamlScalar scalar
        && scalar.type() == ScalarType.TRUTH
        && scalar.text().equals("true");
  }

  static double number(YamlMap map, String key, double otherwise) {
    try {
      return value(map, key) instanceof YamlScalar scalar
          ? Double.parseDouble(scalar.text())
          : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  static String lower(String title) {
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** The map with more at the beginning of a list. */
  static YamlMap prepended(YamlMap map, String key, List<YamlValue> first, Yaml yaml) {
    YamlValue old = value(map, key);
    if (first.isEmpty() || (old != null && !(old instanceof YamlList))) {
      return map;
    }
    List<YamlValue> all = new ArrayList<>(first);
    all.addAll(items(map, key));
    return with(map, yaml.entry(key, yaml.list(all)));
  }

  /** The map with this entry, in place of one with the same key. */
  static YamlMap with(YamlMap map, YamlEntry entry) {
    List<YamlEntry> entries = new ArrayList<>();
    boolean found = false;
    for (YamlEntry old : map.entries()) {
      boolean same = old.key().text().equals(entry.key().text());
      entries.add(same ? new YamlEntry(old.key(), entry.value()) : old);
      found |= same;
    }
    if (!found) {
      entries.add(entry);
    }
    return new YamlMap(entries, map.place());
  }
}
