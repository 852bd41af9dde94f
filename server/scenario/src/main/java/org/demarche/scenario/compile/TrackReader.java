package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Track.Scope;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads tracks and makes their slots. */
final class TrackReader {
  static final int MAXIMUM_SLOTS = 5000;

  private static final String TRACKS = "tracks";
  private static final List<String> KEYS =
      List.of(
          "title", "text", "scope", "of", "unit", "range", "start", "decay", "derived", "visible",
          Cites.KEY);
  private static final Map<String, Scope> SCOPES =
      Map.of(
          "world", Scope.WORLD,
          "actor", Scope.ACTOR,
          "pair", Scope.PAIR,
          "directed_pair", Scope.DIRECTED_PAIR);

  private final Fields root;
  private final List<Actor> actors;
  private final int teamCount;
  private final Cites cites;
  private final Problems problems;
  private final List<Track> tracks = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  TrackReader(Fields root, List<Actor> actors, int teamCount, Cites cites) {
    this.root = root;
    this.actors = actors;
    this.teamCount = teamCount;
    this.cites = cites;
    this.problems = root.problems();
  }

  void read() {
    root.required(TRACKS);
    for (YamlEntry entry : root.byId(TRACKS, TRACKS)) {
      track(entry);
    }
    if (slots.size() > MAXIMUM_SLOTS) {
      String message = "the tracks have more than " + MAXIMUM_SLOTS + " values in all";
      problems.add(ProblemKind.OUT_OF_RANGE, root.keyPlace(TRACKS), message, "");
    }
  }

  List<Track> tracks() {
    return tracks;
  }

  List<Slot> slots() {
    return slots;
  }

  private void track(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a track", problems, KEYS);
    Scope scope = scope(fields);
    double[] range = range(fields);
    if (actors.stream().anyMatch(actor -> actor.id().equals(id))) {
      String message = "there is an actor \"" + id + "\" too";
      problems.add(ProblemKind.NAME_CLASH, entry.key().place(), message, "Choose another id.");
    }
    String title = fields.text("title");
    for (String key : List.of("start", "decay")) {
      if (fields.has(DerivationReader.KEY) && fields.has(key)) {
        String message = "a derived track has no \"" + key + "\": it follows from others";
        problems.add(ProblemKind.UNKNOWN_KEY, fields.keyPlace(key), message, "Leave it out.");
      }
    }
    List<Actor> teams = actors.subList(0, teamCount);
    tracks.add(
        new Track(
            id,
            title,
            fields.text("text", ""),
            scope,
            fields.text("unit", ""),
            range[0],
            range[1],
            fields.number("decay", 0, 1, 0),
            fields.has(DerivationReader.KEY),
            new VisibilityReader(teams, problems)
                .read(fields.optional("visible"), scope, entry.key().place()),
            cites.of(fields, "the track \"" + id + "\"")));
    slots.addAll(
        new SlotReader(actors, fields, tracks.size() - 1, tracks.getLast())
            .read(members(fields, scope)));
  }

  private Scope scope(Fields fields) {
    YamlScalar name = fields.scalar("scope");
    if (name == null) {
      return Scope.WORLD;
    }
    Scope scope = SCOPES.get(name.text());
    if (scope == null) {
      List<String> known = List.of("world", "actor", "pair", "directed_pair");
      String message = "there is no scope \"" + name.text() + "\"";
      String fix = Nearest.fix(name.text(), known);
      problems.add(ProblemKind.UNKNOWN_NAME, name.place(), message, fix);
      return Scope.WORLD;
    }
    return scope;
  }

  private double[] range(Fields fields) {
    YamlValue value = fields.required("range");
    double[] range = {-Numbers.LARGEST, Numbers.LARGEST};
    if (value == null) {
      return range;
    }
    List<YamlValue> ends = Fields.items(value, problems);
    if (ends.size() != 2) {
      String message = "a range has two ends";
      problems.add(ProblemKind.WRONG_TYPE, value.place(), message, "For example [0, 10].");
      return range;
    }
    double from = Numbers.read(ends.get(0), -Numbers.LARGEST, problems);
    double to = Numbers.read(ends.get(1), Numbers.LARGEST, problems);
    if (from >= to) {
      String message = "the range ends before it begins";
      String fix = "Write the lower end first.";
      problems.add(ProblemKind.OUT_OF_RANGE, ends.get(1).place(), message, fix);
      return range;
    }
    return new double[] {from, to};
  }

  private List<Integer> members(Fields fields, Scope scope) {
    YamlValue of = fields.optional("of");
    if (scope == Scope.WORLD) {
      if (of != null) {
        String message = "a track of the world is about no actors";
        String fix = "Add \"scope: actor\" or \"scope: pair\", or leave \"of\" out.";
        problems.add(ProblemKind.UNKNOWN_KEY, fields.keyPlace("of"), message, fix);
      }
      return List.of();
    }
    if (of == null) {
      return IntStream.range(0, teamCount).boxed().toList();
    }
    List<String> ids = actors.stream().map(Actor::id).toList();
    return ActorReader.list(of, ids, teamCount, false, problems);
  }
}
