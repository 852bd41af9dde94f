package org.demarche.scenario.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes of the schema one for overlays: maps that lie over others need no keys, and may take keys
 * away. What stands in a list replaces the list below it, so it is as complete as ever.
 */
public final class OverlaySchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEFINITIONS = "#/$defs/";
  private static final String OVER = "over_";
  private static final Set<String> UNIONS = Set.of("oneOf", "anyOf");

  /** What says which keys a map needs, or how many. */
  private static final List<String> COMPLETE =
      List.of("required", "minProperties", "not", "default");

  private final JsonNode schema;
  private final Deque<String> wanted = new ArrayDeque<>();

  private OverlaySchema(JsonNode schema) {
    this.schema = schema;
  }

  /** The schema for overlays as text. */
  public static String of(JsonNode schema) throws JsonProcessingException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JSON.writer(printer).writeValueAsString(new OverlaySchema(schema).made()) + "\n";
  }

  private ObjectNode made() {
    ObjectNode overlay = over((ObjectNode) schema);
    overlay.put("$id", schema.path("$id").asText().replace("scenario.", "overlay."));
    overlay.put("title", "A Demarche scenario that changes another one, or a part of one");
    ObjectNode definitions = schema.path("$defs").deepCopy();
    Set<String> done = new TreeSet<>();
    while (!wanted.isEmpty()) {
      String name = wanted.pop();
      if (done.add(name)) {
        definitions.set(OVER + name, over((ObjectNode) definition(name)));
      }
    }
    overlay.set("$defs", definitions);
    prune(overlay, definitions);
    return overlay;
  }

  /** Leaves out definitions that nothing leads to. */
  private static void prune(ObjectNode overlay, ObjectNode definitions) {
    Set<String> used = new TreeSet<>();
    ObjectNode top = overlay.deepCopy();
    top.remove("$defs");
    collect(top, definitions, used);
    definitions.retain(used);
  }

  private static void collect(JsonNode node, ObjectNode definitions, Set<String> used) {
    for (JsonNode reference : node.findValues("$ref")) {
      String name = reference.asText().substring(DEFINITIONS.length());
      if (used.add(name)) {
        collect(definitions.path(name), definitions, used);
      }
    }
  }

  private JsonNode definition(String name) {
    return schema.path("$defs").path(name);
  }

  private ObjectNode over(ObjectNode strict) {
    ObjectNode relaxed = strict.deepCopy();
    relaxed.remove("$defs");
    if (isMap(strict)) {
      relaxed.remove(COMPLETE);
      relaxed.remove("oneOf");
      for (Map.Entry<String, JsonNode> property : strict.path("properties").properties()) {
        ((ObjectNode) relaxed.path("properties"))
            .set(property.getKey(), orNothing((ObjectNode) property.getValue()));
      }
      if (strict.path("additionalProperties") instanceof ObjectNode values) {
        relaxed.set("additionalProperties", orNothing(values));
      }
      return relaxed;
    }
    for (String union : UNIONS) {
      if (strict.path(union) instanceof ArrayNode alternatives) {
        ArrayNode all = relaxed.putArray("anyOf");
        alternatives.forEach(one -> all.add(over((ObjectNode) one)));
        if (union.equals("oneOf")) {
          relaxed.remove("oneOf");
        }
      }
    }
    String name = reference(strict);
    if (!name.isEmpty() && holdsMaps(definition(name))) {
      wanted.add(name);
      relaxed.put("$ref", DEFINITIONS + OVER + name);
    }
    return relaxed;
  }

  private ObjectNode orNothing(ObjectNode strict) {
    ObjectNode relaxed = JSON.createObjectNode();
    if (strict.has("description")) {
      relaxed.set("description", strict.get("description"));
    }
    ObjectNode nothing = JSON.createObjectNode().put("type", "null");
    relaxed.putArray("anyOf").add(over(strict)).add(nothing);
    return relaxed;
  }

  private boolean holdsMaps(JsonNode node) {
    return isMap(node)
        || UNIONS.stream()
            .flatMap(union -> node.path(union).valueStream())
            .anyMatch(one -> isMap(one) || holdsMaps(definition(reference(one))));
  }

  private static boolean isMap(JsonNode node) {
    return node.path("type").asText().equals("object");
  }

  private static String reference(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith(DEFINITIONS) ? reference.substring(DEFINITIONS.length()) : "";
  }
}
