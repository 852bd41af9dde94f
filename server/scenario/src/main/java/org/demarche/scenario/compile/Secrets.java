package org.demarche.scenario.compile;

import java.util.List;
import java.util.function.BiPredicate;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.model.Visibility.Level;
import org.demarche.scenario.compile.TrackName.Found;
import org.demarche.scenario.compile.TrackName.Reach;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Finds where a scenario would tell players what they may not know. */
final class Secrets {
  private static final String START = "start.";

  private final Scope scope;
  private final Vocabulary vocabulary;
  private final Problems problems;

  Secrets(Scope scope, Problems problems) {
    this.scope = scope;
    this.vocabulary = scope.vocabulary();
    this.problems = problems;
  }

  /** Whether the team sees the slot's value as it is. */
  boolean seesExactly(int team, int slot) {
    return level(team, slot).exact();
  }

  private Level level(int team, int index) {
    Slot slot = vocabulary.slots().get(index);
    return vocabulary.tracks().get(slot.track()).visibility().forTeam(team, slot);
  }

  /** Whether everybody sees the slot's value as it is. */
  boolean isPublic(int index) {
    Visibility visibility =
        vocabulary.tracks().get(vocabulary.slots().get(index).track()).visibility();
    return visibility.everyone().exact();
  }

  /**
   * Reports what an expression that its readers can work out, such as a cost, reads that they do
   * not see exactly.
   *
   * @param what for a reader, for example {@code a cost}
   * @param readers teams that learn the expression's result
   */
  void mustBeSeen(
      @Nullable Expression expression, YamlValue value, String what, List<Integer> readers) {
    if (expression == null) {
      return;
    }
    for (Read read : expression.reads()) {
      String hidden = hidden(read, readers);
      if (!hidden.isEmpty()) {
        String message = what + " would tell " + hidden;
        String fix = "Use only what whoever sees it sees exactly, or make the track visible.";
        problems.add(ProblemKind.INFORMATION_LEAK, place(value, read.name()), message, fix);
      }
    }
  }

  private String hidden(Read read, List<Integer> readers) {
    return switch (read) {
      case Read.OfThesis(var name, _) -> "\"" + name + "\", which nobody may know";
      case Read.OfTrack(var name, _, _) -> {
        Integer team = blind(name, readers);
        yield team == null
            ? ""
            : "\"" + name + "\", which " + vocabulary.actorTitle(team) + " does not see exactly";
      }
      case Read.OfInject(var name, int inject) ->
          vocabulary.isOpenInject(inject) ? "" : "\"" + name + "\", which not everyone reads of";
      case Read.OfChannel _, Read.OfLocal _, Read.OfParameter _ -> "";
    };
  }

  /** The first reader that doesn't see the track exactly. */
  private @Nullable Integer blind(String name, List<Integer> readers) {
    for (Reach reach : reach(name)) {
      for (int team : reach.self() < 0 ? readers : List.of(reach.self())) {
        if (!seesExactly(team, reach.slot())) {
          return team;
        }
      }
    }
    return null;
  }

  private List<Reach> reach(String name) {
    String track = name.startsWith(START) ? name.substring(START.length()) : name;
    return scope.track(track) instanceof Found found ? found.reach() : List.of();
  }

  /**
   * Reports a change without noise from which a team that sees its track exactly can work out a
   * hidden one.
   */
  void mustNotGiveAway(Found target, Expression amount, YamlValue value) {
    for (Read read : amount.reads()) {
      String who = whoWorksOut(read, target);
      if (!who.isEmpty()) {
        String message = who + " sees the change exactly and can work out \"" + read.name() + "\"";
        String fix = "Give the change a \"noise\", or show the track with noise.";
        problems.add(ProblemKind.GIVEN_AWAY, place(value, read.name()), message, fix);
        return;
      }
    }
  }

  /** A team that would learn what is read, and may not; empty if there is none. */
  private String whoWorksOut(Read read, Found target) {
    return switch (read) {
      case Read.OfThesis _ -> watcher(target, (_, _) -> true);
      case Read.OfTrack(var name, _, _) -> watcher(target, (team, self) -> blind(name, team, self));
      case Read.OfLocal local ->
          scope.local(local.local()).telling().stream()
              .map(inner -> whoWorksOut(inner, target))
              .filter(who -> !who.isEmpty())
              .findFirst()
              .orElse("");
      case Read.OfChannel _, Read.OfInject _, Read.OfParameter _ -> "";
    };
  }

  /** A team that sees the target exactly, and of which this is true; empty if there is none. */
  private String watcher(Found target, BiPredicate<Integer, Integer> unaware) {
    for (Reach reach : target.reach()) {
      for (int team : vocabulary.teams()) {
        if (seesExactly(team, reach.slot()) && unaware.test(team, reach.self())) {
          return vocabulary.actorTitle(team);
        }
      }
    }
    return "";
  }

  /** Whether the team does not see the track exactly, when this actor is self. */
  private boolean blind(String name, int team, int self) {
    return reach(name).stream()
        .filter(reach -> self < 0 || reach.self() < 0 || reach.self() == self)
        .anyMatch(reach -> !seesExactly(team, reach.slot()));
  }

  private static Place place(YamlValue value, String name) {
    if (value instanceof YamlScalar scalar) {
      int index = scalar.text().indexOf(name);
      if (index >= 0) {
        return scalar.part(scalar.text().codePointCount(0, index), name.length());
      }
    }
    return value.place();
  }
}
