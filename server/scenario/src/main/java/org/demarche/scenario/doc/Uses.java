package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Finds what cites each citation, wherever in a scenario's files a citation is named. */
final class Uses {
  private static final String CITE = "cite";

  /** By citation, links to what cites it. */
  private final Map<String, Set<String>> users = new LinkedHashMap<>();

  private Uses() {}

  /**
   * @param written the whole scenario as written
   */
  static Uses in(YamlMap written) {
    Uses uses = new Uses();
    uses.walk(written, List.of());
    return uses;
  }

  /** Links to what cites it, in the order of the files. */
  List<String> of(String citation) {
    return List.copyOf(users.getOrDefault(citation, Set.of()));
  }

  private void walk(YamlMap map, List<String> path) {
    for (YamlEntry entry : map.entries()) {
      String key = entry.key().text();
      if (key.equals(CITE) && entry.value() instanceof YamlList(List<YamlValue> items, _)) {
        items.forEach(item -> cited(item, path));
        continue;
      }
      List<String> below = new ArrayList<>(path);
      below.add(key);
      walk(entry.value(), below);
    }
  }

  private void walk(YamlValue value, List<String> path) {
    switch (value) {
      case YamlMap map -> walk(map, path);
      case YamlList(List<YamlValue> items, _) -> items.forEach(item -> walk(item, path));
      case YamlScalar _ -> {}
    }
  }

  private void cited(YamlValue item, List<String> path) {
    if (item instanceof YamlScalar scalar) {
      users.computeIfAbsent(scalar.text(), _ -> new LinkedHashSet<>()).add(link(path));
    }
  }

  /** For example a link to the move {@code back_china}, called {@code moves: back_china}. */
  private static String link(List<String> path) {
    String section = path.isEmpty() ? "" : path.getFirst();
    return switch (section) {
      case "debrief" -> Inline.link("debrief", "debrief");
      case "scoring" -> linked("interest", path, path.size() - 1);
      case "objectives" -> linked("objectives", path, 2);
      case "decks" -> linked("injects", path, 3);
      default -> linked(section, path, 1);
    };
  }

  private static String linked(String section, List<String> path, int at) {
    String id = path.get(Math.clamp(at, 0, path.size() - 1));
    List<String> deeper = path.subList(Math.min(path.size(), at + 1), path.size());
    String end = deeper.isEmpty() ? "" : " (" + deeper.getLast() + ")";
    return Inline.link(section + ": " + id + end, Inline.anchor(section, id));
  }
}
