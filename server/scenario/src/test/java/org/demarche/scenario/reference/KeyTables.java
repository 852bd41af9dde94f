package org.demarche.scenario.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the tables of keys in the reference from the schema, between lines such as {@code <!--
 * keys: move -->} and {@code <!-- end -->}.
 */
public final class KeyTables {
  private static final Pattern TABLE =
      Pattern.compile("(?s)<!-- keys: ([^\n]*) -->\n.*?<!-- end -->");
  private static final String DEFINITIONS = "#/$defs/";

  /** What the whole scenario is called in a marker. */
  private static final String WHOLE = "scenario";

  /** What the whole needs, though each of its files may leave it to another one. */
  private static final Set<String> REQUIRED =
      Set.of(
          "language",
          "name",
          "title",
          "version",
          "summary",
          "calendar",
          "teams",
          "tracks",
          "moves",
          "scoring");

  private final JsonNode schema;
  private final Set<String> written = new TreeSet<>();

  public KeyTables(JsonNode schema) {
    this.schema = schema;
  }

  /** The page with its tables as they follow from the schema. */
  public String in(String page) {
    return TABLE.matcher(page).replaceAll(match -> Matcher.quoteReplacement(table(match)));
  }

  /** Definitions that have keys and are in no table of the pages written so far. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
      boolean hasKeys = !definition.getValue().path("properties").isEmpty();
      if (hasKeys && !written.contains(definition.getKey())) {
        missing.add(definition.getKey());
      }
    }
    return missing;
  }

  private String table(MatchResult match) {
    StringBuilder table = new StringBuilder("<!-- keys: " + match.group(1) + " -->\n");
    table.append("| key | is | if left out | meaning |\n|---|---|---|---|\n");
    String name = match.group(1).strip();
    written.add(name);
    JsonNode definition = name.equals(WHOLE) ? schema : schema.path("$defs").path(name);
    if (definition.path("properties").isEmpty()) {
      throw new IllegalStateException("keys: " + name + " (expected: a definition with keys)");
    }
    Set<String> required = name.equals(WHOLE) ? REQUIRED : required(definition);
    for (Map.Entry<String, JsonNode> key : definition.path("properties").properties()) {
      table.append(row(key.getKey(), key.getValue(), required.contains(key.getKey())));
    }
    return table + "<!-- end -->";
  }

  private static Set<String> required(JsonNode definition) {
    return definition
        .path("required")
        .valueStream()
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private String row(String key, JsonNode value, boolean required) {
    JsonNode usual = value.path("default");
    String otherwise =
        required
            ? "required"
            : usual.isMissingNode()
                ? ""
                : usual.isTextual() ? "`" + usual.asText() + "`" : usual.asText();
    String description =
        value.path("description").asText(target(value).path("description").asText());
    return "| `%s` | %s | %s | %s |\n"
        .formatted(key, kind(value), otherwise, description.replace("|", "\\|"));
  }

  private JsonNode target(JsonNode value) {
    String reference = value.path("$ref").asText();
    return reference.startsWith(DEFINITIONS)
        ? schema.path("$defs").path(reference.substring(DEFINITIONS.length()))
        : value;
  }

  private String kind(JsonNode value) {
    JsonNode target = target(value);
    if (value.has("$ref")) {
      return target.path("properties").isEmpty() ? title(target) : "map";
    }
    if (value.has("const")) {
      return "`" + value.path("const").asText() + "`";
    }
    if (value.has("enum")) {
      return value
          .path("enum")
          .valueStream()
          .map(one -> "`" + one.asText() + "`")
          .collect(Collectors.joining(", "));
    }
    if (value.has("oneOf")) {
      return value
          .path("oneOf")
          .valueStream()
          .map(this::kind)
          .distinct()
          .collect(Collectors.joining(" or "));
    }
    return switch (value.path("type").asText()) {
      case "boolean" -> "true or false";
      case "integer" -> "whole number" + range(value);
      case "number" -> "number" + range(value);
      case "array" -> "list";
      case "object" -> "map";
      default -> "text";
    };
  }

  private static String title(JsonNode target) {
    return target.path("title").asText("map");
  }

  /** Ends that are only there so that a number is finite are not worth a word. */
  private static String range(JsonNode value) {
    double low = value.path("minimum").asDouble(value.path("exclusiveMinimum").asDouble(-1e9));
    double high = value.path("maximum").asDouble(1e9);
    if (high >= 1e6) {
      return low <= -1e6 ? "" : value.has("exclusiveMinimum") ? " above 0" : ", 0 or more";
    }
    return ", " + plain(low) + " to " + plain(high);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
