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

  /** The beginning of a map. */
  Entries entries() {
    return new Entries();
  }

  /** A map in the making. */
  final class Entries {
    private final List<YamlEntry> entries = new ArrayList<>();

    /** One more key; a null value leaves it out. */
    Entries put(String key, @Nullable Object value) {
      if (value != null) {
        entries.add(entry(key, value(value)));
      }
      return this;
    }

    YamlMap map() {
      return new YamlMap(entries, place);
    }
  }

  YamlEntry entry(String key, YamlValue value) {
    return new YamlEntry(text(key), value);
  }

  private YamlValue value(Object value) {
    return switch (value) {
      case YamlValue yaml -> yaml;
      case Number number -> number(number.doubleValue());
      case Boolean truth -> truth(truth);
      default -> text(value.toString());
    };
  }

  /** The effect {@code {track: …, set: …}}. */
  YamlMap set(String track, Object value) {
    return entries().put("track", track).put("set", value).map();
  }
}
