package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads teams and other actors, and lists of them. */
final class ActorReader {
  static final int MINIMUM_TEAMS = 2;
  static final int MAXIMUM_TEAMS = 12;
  static final int MAXIMUM_ACTORS = 40;

  private static final String TEAMS = "teams";
  private static final String ACTORS = "actors";
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}");

  private final Fields root;
  private final Texts texts;
  private final Cites cites;
  private final Problems problems;
  private final List<Actor> actors = new ArrayList<>();

  ActorReader(Fields root, Texts texts, Cites cites) {
    this.root = root;
    this.cites = cites;
    this.texts = texts;
    this.problems = root.problems();
  }

  /** How many teams there are; they come first. */
  int readTeams() {
    root.required(TEAMS);
    for (YamlEntry entry : root.byId(TEAMS, TEAMS)) {
      actors.add(team(entry));
    }
    int count = actors.size();
    if (root.has(TEAMS) && (count < MINIMUM_TEAMS || count > MAXIMUM_TEAMS)) {
      String message =
          "a scenario has " + MINIMUM_TEAMS + " to " + MAXIMUM_TEAMS + " teams, not " + count;
      problems.add(ProblemKind.OUT_OF_RANGE, root.keyPlace(TEAMS), message, "");
    }
    return count;
  }

  /** Teams and other actors. */
  List<Actor> readActors() {
    for (YamlEntry entry : root.byId(ACTORS, ACTORS)) {
      Actor actor = other(entry);
      if (actors.stream().anyMatch(team -> team.id().equals(actor.id()))) {
        String message = "there is a team \"" + actor.id() + "\" too";
        problems.add(ProblemKind.DUPLICATE_ID, entry.key().place(), message, "Choose another id.");
      } else {
        actors.add(actor);
      }
    }
    if (actors.size() > MAXIMUM_ACTORS) {
      String message = "a scenario has at most " + MAXIMUM_ACTORS + " teams and actors";
      problems.add(ProblemKind.OUT_OF_RANGE, root.keyPlace(ACTORS), message, "");
    }
    return actors;
  }

  private Actor team(YamlEntry entry) {
    List<String> keys =
        List.of("title", "short", "in_text", "color", "brief", TalkReader.TITLES, Cites.KEY);
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a team", problems, keys);
    String color = fields.text("color");
    if (fields.has("color") && !color.isEmpty() && !COLOR.matcher(color).matches()) {
      String message = "\"" + color + "\" is no colour";
      String fix = "Write it as red, green and blue, for example \"#2563a8\".";
      problems.add(ProblemKind.WRONG_TYPE, placeOf(fields, "color"), message, fix);
    }
    String brief = texts.read(fields.requiredScalar("brief"));
    return actor(entry, fields, color, brief);
  }

  private Actor other(YamlEntry entry) {
    List<String> keys = List.of("title", "short", "in_text", Cites.KEY);
    Fields fields = Fields.of(entry.value(), entry.key().place(), "an actor", problems, keys);
    return actor(entry, fields, "", "");
  }

  private Actor actor(YamlEntry entry, Fields fields, String color, String brief) {
    cites.optional(fields);
    String title = fields.text("title");
    String shortTitle = fields.text("short", title);
    String inText = fields.text("in_text", title);
    return new Actor(entry.key().text(), title, shortTitle, inText, color, brief);
  }

  private static Place placeOf(Fields fields, String key) {
    YamlValue value = fields.optional(key);
    return value == null ? fields.place() : value.place();
  }

  /**
   * Reads {@code teams}, {@code actors} or a list of ids, as indices in ascending order of mention.
   *
   * @param teamCount how many of the ids are teams'
   * @param teamsOnly whether other actors are refused
   */
  static List<Integer> list(
      YamlValue value, List<String> ids, int teamCount, boolean teamsOnly, Problems problems) {
    List<String> known = teamsOnly ? ids.subList(0, teamCount) : ids;
    if (value instanceof YamlScalar scalar && scalar.text().equals(TEAMS)) {
      return IntStream.range(0, teamCount).boxed().toList();
    }
    if (value instanceof YamlScalar scalar && scalar.text().equals(ACTORS) && !teamsOnly) {
      return IntStream.range(0, ids.size()).boxed().toList();
    }
    if (value instanceof YamlScalar) {
      String words = teamsOnly ? "\"teams\"" : "\"teams\", \"actors\"";
      String fix = "Write " + words + " or a list such as [" + String.join(", ", known) + "].";
      Fields.wrongType(problems, value, words + " or a list is expected", fix);
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (YamlScalar name : Fields.texts(value, problems)) {
      int index = Vocabulary.find(name, known, teamsOnly ? "team" : "actor", problems);
      if (index >= 0 && found.contains(index)) {
        String message = "\"" + name.text() + "\" is named twice";
        problems.add(ProblemKind.DUPLICATE_ID, name.place(), message, "Name it once.");
      } else if (index >= 0) {
        found.add(index);
      }
    }
    return found;
  }
}
