package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.Spelling;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Makes values that stand in no file.
 *
 * @param place what to point at if something is wrong with them
 */
record Yaml(Place place) {

  YamlScalar text(String text) {
    return scalar(ScalarType.TEXT, text);
  }

  YamlScalar number(double number) {
    return scalar(ScalarType.NUMBER, Double.toString(number));
  }

  YamlScalar truth(boolean truth) {
    return scalar(ScalarType.TRUTH, Boolean.toString(truth));
  }

  private YamlScalar scalar(ScalarType type, String text) {
    return new YamlScalar(type, text, Spelling.invented(place), place);
  }

  YamlList list(List<? extends YamlValue> items) {
    return new YamlList(List.copyOf(items), place);
  }

  YamlList texts(List<String> texts) {
    return list(texts.stream().map(this::text).toList());
  }

  /** A map with these keys and values in turn; a key whose value is null is left out. */
  YamlMap map(@Nullable Object... keysAndValues) {
    List<YamlEntry> entries = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1] != null) {
        entries.add(entry(String.valueOf(keysAndValues[i]), value(keysAndValues[i + 1])));
      }
    }
    return new YamlMap(entries, place);
  }

  YamlEntry entry(String key, YamlValue value) {
    return new YamlEntry(text(key), value);
  }

  private YamlValue value(@Nullable Object value) {
    return switch (value) {
      case YamlValue yaml -> yaml;
      case Number number -> number(number.doubleValue());
      case Boolean truth -> truth(truth);
      case null, default -> text(String.valueOf(value));
    };
  }

  /** The effect {@code {track: …, set: …}}. */
  YamlMap set(String track, Object value) {
    return map("track", track, "set", value);
  }
}
