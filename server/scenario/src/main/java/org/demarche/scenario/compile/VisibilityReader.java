package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Track.Scope;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.model.Visibility.Level;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads who sees how much of a track, and says it in words. */
final class VisibilityReader {
  private static final String EVERYONE = "everyone";
  private static final String OWNER = "owner";
  private static final String NOISE = "noise";

  private final List<Actor> teams;
  private final Problems problems;

  VisibilityReader(List<Actor> teams, Problems problems) {
    this.teams = teams;
    this.problems = problems;
  }

  /**
   * @param value null if left out: everyone sees everything
   * @param place of the track's id
   */
  Visibility read(@Nullable YamlValue value, Scope scope, Place place) {
    if (!(value instanceof YamlMap map) || map.find(NOISE) != null) {
      Level level = value == null ? Level.EXACT : level(value);
      return visibility(level, level, Map.of(), scope);
    }
    List<String> keys = new ArrayList<>(List.of(EVERYONE, OWNER));
    teams.forEach(team -> keys.add(team.id()));
    Fields fields = Fields.of(map, place, "\"visible\"", problems, keys);
    YamlValue common = fields.required(EVERYONE);
    Level everyone = common == null ? Level.HIDDEN : level(common);
    YamlValue own = fields.optional(OWNER);
    if (own != null && scope == Scope.WORLD) {
      String message = "a track of the world has no owner";
      String fix = "Name teams, for example \"russia: exact\".";
      problems.add(ProblemKind.UNKNOWN_KEY, fields.keyPlace(OWNER), message, fix);
    }
    Level owner = own == null ? everyone : level(own);
    Map<Integer, Level> byTeam = new TreeMap<>();
    for (int team = 0; team < teams.size(); team++) {
      YamlValue level = fields.optional(teams.get(team).id());
      if (level != null) {
        byTeam.put(team, level(level));
      }
    }
    return visibility(everyone, owner, byTeam, scope);
  }

  private Level level(YamlValue value) {
    if (value instanceof YamlScalar scalar && scalar.text().equals("exact")) {
      return Level.EXACT;
    }
    if (value instanceof YamlScalar scalar && scalar.text().equals("hidden")) {
      return Level.HIDDEN;
    }
    if (value instanceof YamlMap) {
      Fields fields = Fields.of(value, value.place(), "a level of sight", problems, List.of(NOISE));
      return new Level(true, fields.requiredNumber(NOISE, 0, Numbers.LARGEST));
    }
    String fix = "Write exact, hidden or {noise: 0.5}.";
    Fields.wrongType(problems, value, "exact, hidden or a noise is expected", fix);
    return Level.HIDDEN;
  }

  private Visibility visibility(
      Level everyone, Level owner, Map<Integer, Level> byTeam, Scope scope) {
    return new Visibility(everyone, owner, byTeam, words(everyone, owner, byTeam, scope));
  }

  private String words(Level everyone, Level owner, Map<Integer, Level> byTeam, Scope scope) {
    Map<String, List<String>> who = new LinkedHashMap<>();
    byTeam.forEach((team, level) -> join(who, how(level), teams.get(team).title()));
    if (scope != Scope.WORLD && !owner.equals(everyone)) {
      join(who, how(owner), scope == Scope.ACTOR ? "the one it is about" : "the two it is about");
    }
    if (who.isEmpty()) {
      return everyone.visible() ? "Everyone sees it" + how(everyone) + "." : "Nobody sees it.";
    }
    List<String> clauses = new ArrayList<>();
    who.forEach((how, names) -> clauses.add(clause(names, how)));
    clauses.add(everyone.visible() ? "all others" + how(everyone) : "others do not see it");
    String text = String.join("; ", clauses) + ".";
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void join(Map<String, List<String>> who, String how, String name) {
    who.computeIfAbsent(how, _ -> new ArrayList<>()).add(name);
  }

  private static String clause(List<String> names, String how) {
    String last = names.getLast();
    String list =
        names.size() == 1
            ? last
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    boolean one = names.size() == 1 && !last.startsWith("the two");
    if (how.isEmpty()) {
      return list + (one ? " does not see it" : " do not see it");
    }
    return list + (one ? " sees it" : " see it") + how;
  }

  /** How much is seen; empty for nothing. */
  private static String how(Level level) {
    if (!level.visible()) {
      return "";
    }
    return level.exact() ? " exactly" : " give or take " + Numbers.write(level.noise());
  }
}
