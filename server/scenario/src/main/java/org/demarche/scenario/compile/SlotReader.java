package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Track.Scope;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Makes a track's slots, with their values at the start. */
final class SlotReader {
  private static final String START = "start";

  private final List<Actor> actors;
  private final Fields fields;
  private final int trackIndex;
  private final Track track;
  private final Problems problems;

  /**
   * @param fields the track's keys
   */
  SlotReader(List<Actor> actors, Fields fields, int trackIndex, Track track) {
    this.actors = actors;
    this.fields = fields;
    this.trackIndex = trackIndex;
    this.track = track;
    this.problems = fields.problems();
  }

  /**
   * Who a slot is about.
   *
   * @param name how it is called in the track, for example {@code russia.japan}
   */
  private record Place(String name, String title, int first, int second) {}

  /**
   * @param members actors that the track is about
   */
  List<Slot> read(List<Integer> members) {
    List<Place> places = places(members);
    double[] starts = starts(places.stream().map(Place::name).toList());
    return IntStream.range(0, places.size()).mapToObj(i -> slot(places.get(i), starts[i])).toList();
  }

  private Slot slot(Place place, double start) {
    String id = place.name().isEmpty() ? track.id() : track.id() + "." + place.name();
    return new Slot(trackIndex, place.first(), place.second(), id, place.title(), start);
  }

  private List<Place> places(List<Integer> members) {
    return switch (track.scope()) {
      case WORLD -> List.of(new Place("", track.title(), -1, -1));
      case ACTOR -> members.stream().map(this::place).toList();
      case PAIR, DIRECTED_PAIR -> pairs(members);
    };
  }

  private Place place(int actor) {
    Actor about = actors.get(actor);
    return new Place(about.id(), track.title() + " of " + about.inText(), actor, -1);
  }

  private List<Place> pairs(List<Integer> members) {
    boolean directed = track.scope() == Scope.DIRECTED_PAIR;
    List<Place> pairs = new ArrayList<>();
    for (int a = 0; a < members.size(); a++) {
      for (int b = directed ? 0 : a + 1; b < members.size(); b++) {
        if (a != b) {
          pairs.add(pair(members.get(a), members.get(b), directed ? " toward " : " and "));
        }
      }
    }
    return pairs;
  }

  private Place pair(int a, int b, String joint) {
    Actor one = actors.get(a);
    Actor other = actors.get(b);
    String title = track.title() + " of " + one.inText() + joint + other.inText();
    return new Place(one.id() + "." + other.id(), title, a, b);
  }

  private double[] starts(List<String> names) {
    double[] starts = new double[names.size()];
    Arrays.fill(starts, track.minimum());
    YamlValue value = track.derived() ? null : fields.required(START);
    if (value instanceof YamlMap map && track.scope() != Scope.WORLD) {
      fill(starts, map, names);
    } else if (value != null) {
      Arrays.fill(starts, start(value));
    }
    return starts;
  }

  private void fill(double[] starts, YamlMap map, List<String> names) {
    BitSet given = new BitSet();
    String what = track.scope() == Scope.ACTOR ? "actor of this track" : "pair of this track";
    for (YamlEntry entry : map.entries()) {
      int index = Vocabulary.find(inOrder(entry.key(), names), names, what, problems);
      double start = start(entry.value());
      if (index < 0) {
        continue;
      }
      if (given.get(index)) {
        String message = "the start of " + names.get(index) + " is given twice";
        problems.add(ProblemKind.DUPLICATE_KEY, entry.key().place(), message, "Keep one.");
      }
      given.set(index);
      starts[index] = start;
    }
    List<String> left = new ArrayList<>(names);
    given.stream().forEach(index -> left.remove(names.get(index)));
    if (!left.isEmpty()) {
      String message = "the start of " + String.join(", ", left) + " is missing";
      String fix =
          "For example \"" + left.getFirst() + ": " + Numbers.write(track.minimum()) + "\".";
      problems.add(ProblemKind.MISSING_KEY, fields.keyPlace(START), message, fix);
    }
  }

  private double start(YamlValue value) {
    return Numbers.read(value, track.minimum(), track.maximum(), track.minimum(), problems);
  }

  /** The pair's name as its slot has it, whichever is named first. */
  private YamlScalar inOrder(YamlScalar key, List<String> names) {
    String[] words = key.text().split("\\.", -1);
    if (track.scope() != Scope.PAIR || words.length != 2) {
      return key;
    }
    String turned = words[1] + "." + words[0];
    return names.contains(turned)
        ? new YamlScalar(key.type(), turned, key.spelling(), key.place())
        : key;
  }
}
