package org.demarche.scenario.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map whose keys are known beforehand, and reports what does not fit.
 *
 * <p>What is missing or wrong is replaced by something harmless, so that reading goes on and finds
 * the next problem too.
 */
public final class Fields {
  /** The form of every id; see the reference of the language. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** The longest id, in characters. */
  public static final int MAXIMUM_ID = 40;

  private static final YamlMap NO_KEYS = new YamlMap(List.of(), nowhere());

  private final YamlMap map;
  private final boolean broken;
  private final Place place;
  private final String what;
  private final Problems problems;

  private Fields(YamlMap map, boolean broken, Place place, String what, Problems problems) {
    this.map = map;
    this.broken = broken;
    this.place = place;
    this.what = what;
    this.problems = problems;
  }

  private static Place nowhere() {
    return new Place(new SourceText("", ""), 0, 1);
  }

  /**
   * @param place where to report a missing key, for example the id of what the map describes
   * @param what the map describes, for a reader, for example {@code a move}
   * @param keys all that the map may have
   */
  public static Fields of(
      YamlValue value, Place place, String what, Problems problems, Collection<String> keys) {
    if (!(value instanceof YamlMap map)) {
      String fix = "Write its keys below it, each with a colon: " + String.join(", ", keys) + ".";
      wrongType(problems, value, what + " is a map", fix);
      return new Fields(NO_KEYS, true, place, what, problems);
    }
    for (YamlEntry entry : map.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        String message = "\"" + key + "\" is no key of " + what;
        problems.add(ProblemKind.UNKNOWN_KEY, entry.key().place(), message, keyFix(key, keys));
      }
    }
    return new Fields(map, false, place, what, problems);
  }

  private static String keyFix(String key, Collection<String> keys) {
    return key.contains(")")
        ? "Put an expression that holds a comma in quotes."
        : Nearest.fix(key, keys);
  }

  /** The map itself. */
  public YamlMap map() {
    return map;
  }

  /** The same with another map in its place. */
  public Fields mapped(UnaryOperator<YamlMap> change) {
    return new Fields(change.apply(map), broken, place, what, problems);
  }

  /** The same map, of which missing keys are not reported. */
  public Fields partial() {
    return new Fields(map, true, place, what, problems);
  }

  /** A map that was reported missing already; nothing more is said of it. */
  public static Fields none(Problems problems) {
    return new Fields(NO_KEYS, true, NO_KEYS.place(), "nothing", problems);
  }

  /** Reports a value that is not what it should be. */
  public static void wrongType(Problems problems, YamlValue value, String expected, String fix) {
    if (value instanceof YamlScalar scalar && scalar.type() == ScalarType.REFUSED) {
      return; // It was reported already.
    }
    problems.add(
        ProblemKind.WRONG_TYPE, value.place(), expected + ", but this is " + value.kind(), fix);
  }

  /** The place at which the map's own problems are reported. */
  public Place place() {
    return place;
  }

  public Problems problems() {
    return problems;
  }

  public boolean has(String key) {
    return map.find(key) != null;
  }

  /** The key's own place; the map's if there is no such key. */
  public Place keyPlace(String key) {
    YamlEntry entry = map.find(key);
    return entry == null ? place : entry.key().place();
  }

  /** The value; null if the key is left out. */
  public @Nullable YamlValue optional(String key) {
    YamlEntry entry = map.find(key);
    return entry == null ? null : entry.value();
  }

  /** The value; null if the key is left out, which is then among the problems. */
  public @Nullable YamlValue required(String key) {
    YamlValue value = optional(key);
    if (value == null && !broken) {
      String message = what + " has no \"" + key + "\"";
      problems.add(ProblemKind.MISSING_KEY, place, message, "Add the key \"" + key + "\".");
    }
    return value;
  }

  /** A text that must be given and not be blank. */
  public String text(String key) {
    YamlValue value = required(key);
    if (value == null) {
      return "";
    }
    String text = asText(value);
    if (text.isBlank()
        && value instanceof YamlScalar(ScalarType type, _, _, _)
        && type == ScalarType.TEXT) {
      String message = "\"" + key + "\" is empty";
      problems.add(ProblemKind.WRONG_TYPE, value.place(), message, "Write something.");
    }
    return text;
  }

  /** A text that may be left out. */
  public String text(String key, String otherwise) {
    YamlValue value = optional(key);
    return value == null ? otherwise : asText(value);
  }

  private String asText(YamlValue value) {
    YamlScalar scalar = asScalar(value);
    return scalar == null ? "" : scalar.text();
  }

  private @Nullable YamlScalar asScalar(YamlValue value) {
    if (value instanceof YamlScalar scalar && scalar.type() == ScalarType.TEXT) {
      return scalar;
    }
    String fix =
        value instanceof YamlScalar(_, var text, _, _) && !text.isEmpty()
            ? "Put it in quotes: \"" + text + "\"."
            : "Write a text.";
    wrongType(problems, value, "a text is expected", fix);
    return null;
  }

  /** A text with its place; null if the key is left out or holds no text. */
  public @Nullable YamlScalar scalar(String key) {
    YamlValue value = optional(key);
    return value == null ? null : asScalar(value);
  }

  /** A text with its place; null if there is none, which is then among the problems. */
  public @Nullable YamlScalar requiredScalar(String key) {
    YamlValue value = required(key);
    return value == null ? null : asScalar(value);
  }

  /** A number in a range that may be left out. */
  public double number(String key, double minimum, double maximum, double otherwise) {
    YamlValue value = optional(key);
    return value == null ? otherwise : Numbers.read(value, minimum, maximum, otherwise, problems);
  }

  /** A number in a range that must be given. */
  public double requiredNumber(String key, double minimum, double maximum) {
    YamlValue value = required(key);
    double otherwise = Math.clamp(0, minimum, maximum);
    return value == null ? otherwise : Numbers.read(value, minimum, maximum, otherwise, problems);
  }

  /** A whole number in a range that may be left out. */
  public int whole(String key, int minimum, int maximum, int otherwise) {
    YamlValue value = optional(key);
    return value == null
        ? otherwise
        : Numbers.readWhole(value, minimum, maximum, otherwise, problems);
  }

  /** True or false; false if left out. */
  public boolean flag(String key) {
    YamlValue value = optional(key);
    if (value == null) {
      return false;
    }
    if (value instanceof YamlScalar(ScalarType type, var text, _, _) && type == ScalarType.TRUTH) {
      return text.equalsIgnoreCase("true");
    }
    wrongType(problems, value, "true or false is expected", "Write true or false.");
    return false;
  }

  /** The items of a list; empty if left out. */
  public List<YamlValue> list(String key) {
    YamlValue value = optional(key);
    return value == null ? List.of() : items(value, problems);
  }

  /** The items of a list. */
  public static List<YamlValue> items(YamlValue value, Problems problems) {
    if (value instanceof YamlList list) {
      return list.items();
    }
    wrongType(
        problems, value, "a list is expected", "Put it in brackets, or begin it with \"- \".");
    return List.of();
  }

  /** Texts in a list, with their places; empty if left out. */
  public List<YamlScalar> texts(String key) {
    YamlValue value = optional(key);
    return value == null ? List.of() : texts(value, problems);
  }

  /** Texts in a list, with their places. */
  public static List<YamlScalar> texts(YamlValue value, Problems problems) {
    List<YamlScalar> texts = new ArrayList<>();
    for (YamlValue item : items(value, problems)) {
      if (item instanceof YamlScalar scalar && scalar.type() == ScalarType.TEXT) {
        texts.add(scalar);
      } else {
        wrongType(problems, item, "a name is expected", "");
      }
    }
    return texts;
  }

  /** Entries of a map from ids; empty if the key is left out. */
  public List<YamlEntry> byId(String key, String what) {
    YamlValue value = optional(key);
    return value == null ? List.of() : byId(value, what, problems);
  }

  /** Entries of a map from ids. */
  public static List<YamlEntry> byId(YamlValue value, String what, Problems problems) {
    List<YamlEntry> entries = entries(value, what, problems);
    entries.forEach(entry -> checkId(entry.key(), problems));
    return entries;
  }

  /** Entries of a map from whatever names. */
  public static List<YamlEntry> entries(YamlValue value, String what, Problems problems) {
    if (value instanceof YamlMap map) {
      return map.entries();
    }
    wrongType(problems, value, what + " are a map from their ids", "Write \"id:\" before each.");
    return List.of();
  }

  private static void checkId(YamlScalar key, Problems problems) {
    String id = key.text();
    if (Reserved.WORDS.contains(id)) {
      String message = "\"" + id + "\" has a meaning of its own and cannot be an id";
      problems.add(ProblemKind.BAD_ID, key.place(), message, "Choose another id.");
    } else if (!ID.matcher(id).matches() || id.length() > MAXIMUM_ID) {
      String message =
          "\"" + id + "\" is no id: ids are lower-case words of letters and digits joined by _";
      problems.add(ProblemKind.BAD_ID, key.place(), message, suggestion(id));
    }
  }

  private static String suggestion(String id) {
    String words = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String trimmed = words.replaceAll("^[_0-9]+|_+$", "");
    return ID.matcher(trimmed).matches() && trimmed.length() <= MAXIMUM_ID
        ? "Write \"" + trimmed + "\"."
        : "Use at most " + MAXIMUM_ID + " characters and begin with a letter.";
  }
}
