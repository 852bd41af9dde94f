package org.demarche.scenario.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.scenario.expression.Meaning;
import org.demarche.scenario.expression.Possibilities;
import org.demarche.scenario.expression.Possible;
import org.demarche.scenario.expression.Possible.Anything;
import org.demarche.scenario.expression.Possible.Numbers;
import org.demarche.scenario.expression.Possible.Texts;

/**
 * What names can be at one place of a scenario.
 *
 * @param selves who {@code self} may be, by actor index
 * @param locals what named values of a rule can be
 * @param turn which turns it may be
 */
record Setting(
    Ranges ranges,
    List<Integer> selves,
    List<Parameter> parameters,
    Map<String, Possible> locals,
    Numbers turn)
    implements Possibilities {

  private static final String START = "start.";

  Setting {
    selves = List.copyOf(selves);
    parameters = List.copyOf(parameters);
    locals = Map.copyOf(locals);
  }

  /** Where nobody acts and nothing was chosen. */
  static Setting of(Ranges ranges) {
    Numbers turns = new Numbers(1, Math.max(1, ranges.scenario().turns()));
    return new Setting(ranges, List.of(), List.of(), Map.of(), turns);
  }

  Setting withSelves(List<Integer> actors) {
    return new Setting(ranges, actors, parameters, locals, turn);
  }

  Setting withParameters(List<Parameter> chosen) {
    return new Setting(ranges, selves, chosen, locals, turn);
  }

  Setting withLocal(String name, Possible value) {
    Map<String, Possible> more = new HashMap<>(locals);
    more.put(name, value);
    return new Setting(ranges, selves, parameters, more, turn);
  }

  Setting inTurn(Numbers turns) {
    return new Setting(ranges, selves, parameters, locals, turns);
  }

  @Override
  public Possible of(String name, Meaning meaning) {
    return switch (meaning) {
      case Meaning.OfText(_, List<String> values) ->
          values.isEmpty() ? new Anything() : text(name, values);
      case Meaning.OfNumber(_, var read) -> read == null ? common(name) : number(read);
      case Meaning.Nothing _ -> new Anything();
    };
  }

  private Possible text(String name, List<String> values) {
    if (!name.equals("self") || selves.isEmpty()) {
      return new Texts(Set.copyOf(values));
    }
    List<Actor> actors = ranges.scenario().actors();
    List<String> ids = selves.stream().map(self -> actors.get(self).id()).toList();
    return new Texts(Set.copyOf(ids));
  }

  /** What everybody knows. A session may be shorter than the calendar. */
  private Possible common(String name) {
    return switch (name) {
      case "turn" -> turn;
      case "turns" -> new Numbers(1, Math.max(1, ranges.scenario().turns()));
      default -> new Anything();
    };
  }

  private Possible number(Read read) {
    return switch (read) {
      case Read.OfTrack(var name, var track, boolean atStart) -> track(name, track, atStart);
      case Read.OfThesis(_, int parameter) -> ranges.thesis(parameter);
      case Read.OfChannel(_, int channel) -> ranges.channel(channel);
      case Read.OfInject _ -> new Numbers(0, 1);
      case Read.OfLocal(var name, _, _) -> locals.getOrDefault(name, new Anything());
      case Read.OfParameter(var name, _) -> parameter(name);
    };
  }

  private Possible parameter(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.id().equals(name)) {
        return switch (parameter.kind()) {
          case Kind.Number(double from, double to, _) -> new Numbers(from, to);
          case Kind.Umpire(double from, double to) -> new Numbers(from, to);
          default -> new Anything();
        };
      }
    }
    return new Anything();
  }

  private Possible track(String name, TrackRef track, boolean atStart) {
    if (track instanceof TrackRef.Fixed(int slot)) {
      return slot(slot, atStart);
    }
    String plain = atStart ? name.substring(START.length()) : name;
    String[] words = plain.split("\\.", -1);
    int index = ranges.scenario().tracks().stream().map(Track::id).toList().indexOf(words[0]);
    if (index < 0 || words.length < 2) {
      return new Anything();
    }
    return roles(index, Arrays.asList(words).subList(1, words.length), atStart);
  }

  private Possible roles(int track, List<String> words, boolean atStart) {
    Possible all = null;
    for (int first : actors(words.get(0))) {
      for (int second : words.size() < 2 ? List.of(-1) : actors(words.get(1))) {
        if (first != second) {
          int slot = ranges.slot(track, first, second);
          // Where a track has no slot for the actors, it reads as 0.
          Possible one = slot < 0 ? Numbers.only(0) : slot(slot, atStart);
          all = all == null ? one : all.or(one);
        } else if (!words.contains("self") && !words.contains("other")) {
          all = all == null ? Numbers.only(0) : all.or(Numbers.only(0));
        }
      }
    }
    return all == null ? new Anything() : all;
  }

  private List<Integer> actors(String word) {
    List<Actor> actors = ranges.scenario().actors();
    int named = actors.stream().map(Actor::id).toList().indexOf(word);
    if (named >= 0) {
      return List.of(named);
    }
    if (word.equals("self") && !selves.isEmpty()) {
      return selves;
    }
    for (Parameter parameter : parameters) {
      if (parameter.id().equals(word) && parameter.kind() instanceof Kind.OfActor(var allowed)) {
        return allowed;
      }
    }
    return IntStream.range(0, actors.size()).boxed().toList();
  }

  private Possible slot(int slot, boolean atStart) {
    return atStart ? ranges.start(slot) : ranges.slot(slot);
  }
}
