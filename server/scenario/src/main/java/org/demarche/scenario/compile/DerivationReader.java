package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.engine.model.Derivation;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.scenario.compile.TrackName.Found;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads how derived tracks follow from others, and computes them at the start. */
final class DerivationReader {
  static final String KEY = "derived";

  private final Fields root;
  private final Context context;
  private final Vocabulary vocabulary;
  private final Problems problems;

  DerivationReader(Fields root, Context context) {
    this.root = root;
    this.context = context;
    this.vocabulary = context.vocabulary();
    this.problems = context.problems();
  }

  /** Of a track: its formula, where it stands, and the derived tracks it reads. */
  private record Formula(
      int track, CompiledExpression value, YamlValue place, List<Integer> readsDerived) {}

  /** In an order in which each reads only what is computed before it. */
  List<Derivation> read() {
    Map<Integer, Formula> formulas = new HashMap<>();
    for (int track = 0; track < vocabulary.tracks().size(); track++) {
      Formula formula = formula(track);
      if (formula != null) {
        formulas.put(track, formula);
      }
    }
    List<Integer> ordered = new ArrayList<>();
    for (int track : new TreeSet<>(formulas.keySet())) {
      visit(track, formulas, ordered, new ArrayList<>());
    }
    List<Derivation> derivations = new ArrayList<>();
    for (int track : ordered) {
      Formula formula = formulas.get(track);
      if (formula != null) {
        derivations.addAll(derivations(formula));
      }
    }
    return derivations;
  }

  private @Nullable Formula formula(int index) {
    Track track = vocabulary.tracks().get(index);
    YamlValue value = value(track.id());
    if (value == null) {
      return null;
    }
    List<Integer> selves =
        track.scope() == Track.Scope.ACTOR
            ? vocabulary.slotsOf(index).stream()
                .map(slot -> vocabulary.slots().get(slot).first())
                .toList()
            : List.of();
    if (track.scope() == Track.Scope.PAIR || track.scope() == Track.Scope.DIRECTED_PAIR) {
      String message = "only tracks of the world and of actors can be derived";
      problems.add(ProblemKind.UNKNOWN_KEY, value.place(), message, "Change it in a rule.");
      return null;
    }
    Scope scope = new Scope(vocabulary, Scope.Site.DERIVATION, selves, List.of());
    CompiledExpression expression = context.cel().number(value, scope, problems);
    if (expression == null) {
      return null;
    }
    if (scope.track(selves.isEmpty() ? track.id() : track.id() + ".self") instanceof Found found) {
      new Secrets(scope, problems).mustNotGiveAway(found, expression, value);
    }
    return new Formula(index, expression, value, derivedReads(expression, scope));
  }

  private @Nullable YamlValue value(String track) {
    YamlEntry entry = root.optional("tracks") instanceof YamlMap tracks ? tracks.find(track) : null;
    YamlEntry derived =
        entry != null && entry.value() instanceof YamlMap map ? map.find(KEY) : null;
    return derived == null ? null : derived.value();
  }

  private List<Integer> derivedReads(CompiledExpression expression, Scope scope) {
    List<Integer> tracks = new ArrayList<>();
    for (Read read : expression.reads()) {
      if (read instanceof Read.OfTrack(String name, _, boolean atStart)
          && scope.track(atStart ? name.substring("start.".length()) : name) instanceof Found found
          && vocabulary.tracks().get(found.track()).derived()) {
        tracks.add(found.track());
      }
    }
    return tracks;
  }

  /** Puts what the track reads before it. */
  private void visit(
      int track, Map<Integer, Formula> formulas, List<Integer> ordered, List<Integer> path) {
    Formula formula = formulas.get(track);
    if (formula == null || ordered.contains(track)) {
      return;
    }
    if (path.contains(track)) {
      String around =
          String.join(
              " reads ",
              path.subList(path.indexOf(track), path.size()).stream()
                  .map(one -> "\"" + vocabulary.tracks().get(one).id() + "\"")
                  .toList());
      String id = vocabulary.tracks().get(track).id();
      String message = "derived tracks go round in a circle: " + around + " reads \"" + id + "\"";
      problems.add(ProblemKind.CYCLE, formula.place().place(), message, "Break it with a rule.");
      return;
    }
    path.add(track);
    formula.readsDerived().forEach(other -> visit(other, formulas, ordered, path));
    path.removeLast();
    if (!ordered.contains(track)) {
      ordered.add(track);
    }
  }

  private List<Derivation> derivations(Formula formula) {
    return vocabulary.slotsOf(formula.track()).stream()
        .map(slot -> new Derivation(slot, vocabulary.slots().get(slot).first(), formula.value()))
        .toList();
  }

  /** The slots, with what derived ones are at the start. */
  static List<Slot> started(List<Slot> slots, List<Track> tracks, List<Derivation> derivations) {
    double[] values = slots.stream().mapToDouble(Slot::start).toArray();
    int[] roles = {-1, -1};
    Frame frame =
        new Frame(
            values,
            values,
            new double[0],
            new double[0],
            new double[0],
            new String[0],
            roles,
            new double[0],
            1,
            1);
    for (Derivation derivation : derivations) {
      Track track = tracks.get(slots.get(derivation.slot()).track());
      roles[Frame.SELF] = derivation.self();
      double value = derivation.value().number(frame);
      values[derivation.slot()] = Math.clamp(value, track.minimum(), track.maximum());
    }
    List<Slot> started = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Slot slot = slots.get(i);
      started.add(
          new Slot(slot.track(), slot.first(), slot.second(), slot.id(), slot.title(), values[i]));
    }
    return started;
  }
}
