package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Overlay;
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

/**
 * Reads {@code scenario.yaml} and the files it includes as if they were one, and lays them over the
 * scenario that they extend.
 */
final class Document {
  static final String MAIN = "scenario.yaml";

  /** The most files that a scenario may include. */
  static final int MAXIMUM_INCLUDES = 40;

  private static final String INCLUDE = "include";
  private static final List<String> KEYS =
      List.of(
          "language",
          Bases.EXTENDS,
          "name",
          "title",
          "version",
          "summary",
          "minutes",
          "short_game",
          "guide",
          INCLUDE,
          "calendar",
          "teams",
          "actors",
          "move_limit",
          "move_order",
          "orders",
          "repeat",
          "talk",
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
          "scoring",
          "objectives",
          "questions",
          "quiz",
          "absent",
          "bots",
          "debrief",
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
    Document document = new Document(folder, problems);
    YamlMap own = main == null ? null : document.own(main);
    if (main == null || own == null) {
      return null;
    }
    YamlMap whole = document.withBase(own, new Bases(folder, problems));
    Fields fields = Fields.of(whole, whole.place(), "a scenario", problems, KEYS);
    if (document.complete) {
      return fields;
    }
    problems.keepOnlyLocal();
    return fields.partial();
  }

  /** The keys that stand in this folder's files; null if the main file cannot be read. */
  private @Nullable YamlMap own(SourceText main) {
    YamlValue root = YamlReader.read(main, problems, folder.allowance());
    if (root instanceof YamlMap map) {
      add(map);
      include(map);
      return new YamlMap(entries, new Place(main, 0, 1));
    }
    if (root != null) {
      Fields.wrongType(problems, root, "a scenario is a map", "Begin with \"language: 1\".");
    }
    return null;
  }

  private YamlMap withBase(YamlMap own, Bases bases) {
    YamlEntry extended = own.find(Bases.EXTENDS);
    if (extended == null) {
      return own;
    }
    Folder base = bases.next(folder, extended);
    SourceText main = base == null ? null : base.readMain(MAIN);
    if (base == null || main == null) {
      complete = false;
      return own;
    }
    Document below = new Document(base, problems);
    YamlMap ofBase = below.own(main);
    YamlMap whole = ofBase == null ? null : below.withBase(ofBase, bases);
    complete = complete && whole != null && below.complete;
    return whole == null ? own : new Overlay(problems).over(Bases.inherited(whole), own);
  }

  private void add(YamlMap map) {
    for (YamlEntry entry : map.entries()) {
      String key = entry.key().text();
      boolean inMain = entry.key().place().file().equals(folder.shown(MAIN));
      if (!inMain && (key.equals(INCLUDE) || key.equals(Bases.EXTENDS))) {
        String message = "\"" + key + "\" has a place only in " + MAIN;
        problems.add(ProblemKind.UNKNOWN_KEY, entry.key().place(), message, "Write it there.");
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
    YamlValue root = source == null ? null : YamlReader.read(source, problems, folder.allowance());
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
