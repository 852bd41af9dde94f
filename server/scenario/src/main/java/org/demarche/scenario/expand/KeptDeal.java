package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * A deal of which something is kept over turns: whether it is in force, what is delivered of it, or
 * a clause that may leak.
 *
 * @param id of the deal, from which its tracks, moves and rules have theirs
 * @param map what the author wrote
 * @param project what is delivered over turns; null for nothing
 * @param parties ids of those parties that are teams
 */
record KeptDeal(
    String id, YamlMap map, @Nullable YamlMap project, List<String> parties, Yaml yaml) {

  /** The most effort that a party can put into a project, unless it says so. */
  static final double MOST_EFFORT = 3;

  KeptDeal {
    parties = List.copyOf(parties);
  }

  static KeptDeal of(String id, YamlMap map, List<String> parties, Yaml yaml) {
    return new KeptDeal(id, map, Parts.map(map, "project"), parties, yaml);
  }

  /** Whether there is anything to write out. */
  boolean isKept() {
    return isStanding() || !clauses().isEmpty();
  }

  boolean isStanding() {
    return project != null || Parts.flag(map, "standing");
  }

  boolean isSecret() {
    return Parts.flag(map, "secret");
  }

  String title() {
    return Parts.text(map, "title", id);
  }

  List<YamlEntry> clauses() {
    YamlMap terms = Parts.map(map, "terms");
    return terms == null
        ? List.of()
        : terms.entries().stream()
            .filter(term -> term.value() instanceof YamlMap own && Parts.map(own, "clause") != null)
            .toList();
  }

  /** What the author wrote of a term's clause. */
  static YamlMap clauseOf(YamlEntry term) {
    YamlMap clause = term.value() instanceof YamlMap map ? Parts.map(map, "clause") : null;
    if (clause == null) {
      throw new IllegalArgumentException(
          "term: " + term.key().text() + " (expected: one with a clause)");
    }
    return clause;
  }

  static String termTitle(YamlEntry term) {
    return term.value() instanceof YamlMap map
        ? Parts.text(map, "title", term.key().text())
        : term.key().text();
  }

  String live() {
    return id + "_live";
  }

  String progress() {
    return id + "_progress";
  }

  String announced() {
    return id + "_announced";
  }

  String effort() {
    return id + "_effort";
  }

  String probed() {
    return id + "_probed";
  }

  String clause(YamlEntry term) {
    return id + "_" + term.key().text() + "_clause";
  }

  @Nullable YamlValue cite() {
    return Parts.value(map, "cite");
  }

  /** The deal with what has to hold before it is made, and with what comes of making it. */
  YamlMap written() {
    List<YamlValue> requires = new ArrayList<>();
    List<YamlValue> effects = new ArrayList<>();
    if (isStanding()) {
      requires.add(
          yaml.entries()
              .put("that", live() + " == 0")
              .put("text", title() + " is in force already.")
              .map());
      effects.add(yaml.set(live(), 1));
    }
    if (project != null) {
      YamlValue said = Parts.value(project, "announced");
      effects.add(yaml.set(progress(), 0));
      effects.add(yaml.set(announced(), said == null ? 0 : said));
    }
    for (YamlEntry term : clauses()) {
      YamlValue that = Parts.value(clauseOf(term), "that");
      if (that != null) {
        effects.add(
            yaml.entries()
                .put("when", that)
                .put("then", yaml.list(List.of(yaml.set(clause(term), 1))))
                .put("else", yaml.list(List.of(yaml.set(clause(term), 0))))
                .map());
      }
    }
    YamlMap requiring = Parts.prepended(map, "requires", requires, yaml);
    return Parts.prepended(requiring, "effects", effects, yaml);
  }
}
