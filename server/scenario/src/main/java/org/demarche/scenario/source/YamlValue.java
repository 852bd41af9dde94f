package org.demarche.scenario.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value in a YAML file, with its place. */
public sealed interface YamlValue {

  Place place();

  /** What it is, for a reader, for example {@code a list}. */
  String kind();

  /** Keys with values, in the order of the file; no key comes twice. */
  record YamlMap(List<YamlEntry> entries, Place place) implements YamlValue {
    public YamlMap {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a map";
    }

    public @Nullable YamlEntry find(String key) {
      for (YamlEntry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry;
        }
      }
      return null;
    }
  }

  /** A key with its value. */
  record YamlEntry(YamlScalar key, YamlValue value) {}

  /** Values in a row. */
  record YamlList(List<YamlValue> items, Place place) implements YamlValue {
    public YamlList {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * One text, number, truth value or nothing.
   *
   * @param text after quotes, escapes and folding are undone
   * @param spelling how the text stands in the file
   */
  record YamlScalar(ScalarType type, String text, Spelling spelling, Place place)
      implements YamlValue {

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "a text";
        case NUMBER -> "a number";
        case TRUTH -> "true or false";
        case NOTHING, REFUSED -> "nothing";
      };
    }

    /** Its place if the file spells the text there; null if it was made up. */
    public @Nullable Place writtenAt() {
      int[] characters = text.codePoints().toArray();
      for (int i = 0; i < characters.length; i++) {
        int spelled = place.source().at(spelling.offset(i));
        if (!Character.isWhitespace(characters[i]) && spelled != characters[i]) {
          return null;
        }
      }
      return characters.length == 0 ? null : part(0, characters.length);
    }

    /** The place of a part of the text. */
    public Place part(int offset, int length) {
      if (spelling.isInvented()) {
        return place;
      }
      int from = spelling.offset(offset);
      int to = length <= 1 ? from + 1 : spelling.offset(offset + length - 1) + 1;
      return new Place(place.source(), from, to - from);
    }
  }

  /** What a scalar is. */
  enum ScalarType {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING,
    /** Something that has no place in a scenario, and was reported. */
    REFUSED
  }
}
