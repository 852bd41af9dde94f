package org.demarche.scenario.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Derivation;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.expression.Possible;
import org.demarche.scenario.expression.Possible.Numbers;

/**
 * What the numbers of a scenario can be: a track its whole range, or its start alone if nothing
 * ever changes it; a thesis's parameter what it is in any thesis under any modifiers; a channel
 * what its returns allow.
 */
final class Ranges {
  private final Scenario scenario;
  private final List<Possible> slots = new ArrayList<>();
  private final List<Numbers> thesis = new ArrayList<>();
  private final List<Numbers> channels = new ArrayList<>();
  private final Map<String, List<Integer>> slotsByActors = new HashMap<>();

  Ranges(Scenario scenario) {
    this.scenario = scenario;
    Changes changes = Changes.of(scenario);
    for (int slot = 0; slot < scenario.slots().size(); slot++) {
      slots.add(of(slot, changes));
      enter(slot);
    }
    int parameters =
        scenario.theses().isEmpty() ? 0 : scenario.theses().getFirst().parameters().size();
    for (int parameter = 0; parameter < parameters; parameter++) {
      thesis.add(ofThesis(parameter));
    }
    for (int channel = 0; channel < scenario.channels().size(); channel++) {
      channels.add(of(scenario.channels().get(channel), changes.isFed(channel)));
    }
    scenario.derivations().forEach(this::derive);
  }

  Scenario scenario() {
    return scenario;
  }

  Possible slot(int slot) {
    return slots.get(slot);
  }

  Numbers thesis(int parameter) {
    return thesis.get(parameter);
  }

  Numbers channel(int channel) {
    return channels.get(channel);
  }

  Numbers start(int slot) {
    return Numbers.only(scenario.slots().get(slot).start());
  }

  /** The track's slot for these actors, -1 for none; -1 if there is no such slot. */
  int slot(int track, int first, int second) {
    List<Integer> found = slotsByActors.getOrDefault(key(track, first, second), List.of());
    return found.isEmpty() ? -1 : found.getFirst();
  }

  private void enter(int index) {
    Slot slot = scenario.slots().get(index);
    put(key(slot.track(), slot.first(), slot.second()), index);
    if (scenario.tracks().get(slot.track()).scope() == Track.Scope.PAIR) {
      put(key(slot.track(), slot.second(), slot.first()), index);
    }
  }

  private void put(String key, int slot) {
    slotsByActors.computeIfAbsent(key, _ -> new ArrayList<>()).add(slot);
  }

  private static String key(int track, int first, int second) {
    return track + "." + first + "." + second;
  }

  private Possible of(int slot, Changes changes) {
    Track track = scenario.tracks().get(scenario.slots().get(slot).track());
    return changes.isChanged(slot) || track.derived()
        ? new Numbers(track.minimum(), track.maximum())
        : start(slot);
  }

  /** Modifiers come in any order, so their changes are made as often as there are modifiers. */
  private Numbers ofThesis(int parameter) {
    Numbers range =
        scenario.theses().stream()
            .map(Thesis::parameters)
            .map(parameters -> Numbers.only(parameters.get(parameter)))
            .reduce(Numbers::or)
            .orElse(Numbers.UNBOUNDED);
    for (int i = 0; i < scenario.modifiers().size(); i++) {
      Numbers before = range;
      for (Modifier modifier : scenario.modifiers()) {
        range = range.or(modified(before, modifier, parameter));
      }
    }
    return range;
  }

  private static Numbers modified(Numbers range, Modifier modifier, int parameter) {
    double factor = modifier.factors().get(parameter);
    double addend = modifier.addends().get(parameter);
    return Numbers.only(range.low() * factor + addend)
        .or(Numbers.only(range.high() * factor + addend));
  }

  private static Numbers of(Channel channel, boolean fed) {
    if (!fed) {
      return Numbers.only(0);
    }
    if (channel.returns().isEmpty()) {
      return Numbers.UNBOUNDED;
    }
    double most = channel.returns().stream().mapToDouble(Double::doubleValue).sum();
    return new Numbers(-most, most);
  }

  /** Derivations are in an order in which each reads only what comes before it. */
  private void derive(Derivation derivation) {
    Track track = scenario.tracks().get(scenario.slots().get(derivation.slot()).track());
    List<Integer> selves = derivation.self() < 0 ? List.of() : List.of(derivation.self());
    Setting setting = Setting.of(this).withSelves(selves);
    if (derivation.value() instanceof CompiledExpression value
        && value.possible(setting) instanceof Numbers(double low, double high)) {
      double minimum = track.minimum();
      double maximum = track.maximum();
      Numbers cut =
          new Numbers(Math.clamp(low, minimum, maximum), Math.clamp(high, minimum, maximum));
      slots.set(derivation.slot(), cut);
    }
  }
}
