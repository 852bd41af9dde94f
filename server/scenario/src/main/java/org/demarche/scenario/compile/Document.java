package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlReader;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads {@code scenario.yaml} and the files it includes as if they were one. */
final class Document {
  static final String MAIN = "scenario.yaml";

  /** The most files that a scenario may include. */
  static final int MAXIMUM_INCLUDES = 40;

  private static final String INCLUDE = "include";
  private static final List<String> KEYS =
      List.of(
          "language",
          "name",
          "title",
          "version",
          "summary",
          "minutes",
          "guide",
          INCLUDE,
          "calendar",
          "teams",
          "actors",
          "move_limit",
          "move_order",
          "repeat",
          "short_game",
          "resources",
          "tracks",
          "theses",
          "modifiers",
          "channels",
          "moves",
          "deals",
          "rules",
          "injects",
          "decks",
          "questions",
          "debrief",
          "scoring",
          "objectives",
          "bots",
          "absent",
          "sources");

  private final Folder folder;
  private final Problems problems;
  private final List<YamlEntry> entries = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private boolean complete = true;

  private Document(Folder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** All top-level keys; null if the main file cannot be read. */
  static @Nullable Fields read(Folder folder, Problems problems) {
    SourceText main = folder.readMain(MAIN);
    YamlValue root = main == null ? null : YamlReader.read(main, problems);
    if (main == null || root == null) {
      return null;
    }
    Place start = new Place(main, 0, 1);
    if (!(root instanceof YamlMap map)) {
      Fields.wrongType(problems, root, "a scenario is a map", "Begin with \"language: 1\".");
      return null;
    }
    Document document = new Document(folder, problems);
    document.add(map);
    document.include(map);
    YamlMap whole = new YamlMap(document.entries, start);
    Fields fields = Fields.of(whole, start, "a scenario", problems, KEYS);
    if (document.complete) {
      return fields;
    }
    problems.keepOnlyLocal();
    return fields.partial();
  }

  private void add(YamlMap map) {
    for (YamlEntry entry : map.entries()) {
      String key = entry.key().text();
      if (key.equals(INCLUDE) && !entry.key().place().file().equals(MAIN)) {
        String message = "only " + MAIN + " includes files";
        problems.add(ProblemKind.UNKNOWN_KEY, entry.key().place(), message, "Name them there.");
        continue;
      }
      Place before = places.putIfAbsent(key, entry.key().place());
      if (before == null) {
        entries.add(entry);
        continue;
      }
      String message = "\"" + key + "\" stands in " + before.file() + " too";
      String fix = "Put all of it into one file.";
      problems.add(ProblemKind.DUPLICATE_KEY, entry.key().place(), message, fix);
    }
  }

  private void include(YamlMap main) {
    YamlEntry include = main.find(INCLUDE);
    if (include == null) {
      return;
    }
    List<YamlScalar> paths = Fields.texts(include.value(), problems);
    if (paths.size() > MAXIMUM_INCLUDES) {
      String message = "a scenario includes at most " + MAXIMUM_INCLUDES + " files";
      problems.add(ProblemKind.OUT_OF_RANGE, include.key().place(), message, "Join some.");
      return;
    }
    Set<String> seen = new HashSet<>(Set.of(MAIN));
    for (YamlScalar path : paths) {
      if (seen.add(path.text())) {
        part(path);
      } else {
        String message = "\"" + path.text() + "\" is read already";
        problems.add(ProblemKind.DUPLICATE_KEY, path.place(), message, "Leave it out here.");
      }
    }
  }

  private void part(YamlScalar path) {
    SourceText source = folder.read(path);
    YamlValue root = source == null ? null : YamlReader.read(source, problems);
    if (root instanceof YamlMap map) {
      add(map);
      return;
    }
    complete = false;
    if (root != null) {
      Fields.wrongType(problems, root, "a part of a scenario is a map", "");
    }
  }
}
