package org.demarche.engine.turn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.turn.Priced.Violation;

/**
 * Reads parameters as players type them: names by id or title in any case, numbers as plain
 * decimals. Immutable.
 */
final class ParameterReader {
  /** No exponent, hexadecimal or NaN; short enough to be exact. */
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private static final int LISTED = 12;

  private final Scenario scenario;
  private final Names names;

  ParameterReader(Scenario scenario, Names names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** A value in its written form, or what is wrong with what was typed. */
  private sealed interface Answer {
    record Value(String text) implements Answer {}

    record Wrong(String message) implements Answer {}
  }

  /**
   * Reads all parameters.
   *
   * @param mover index of the team that orders
   * @param into gets the values, by parameter id
   * @return what is wrong; empty if all is well
   */
  List<Violation> read(
      List<Parameter> declared, int mover, Map<String, String> typed, Map<String, String> into) {
    List<Violation> violations = new ArrayList<>();
    for (Parameter parameter : declared) {
      switch (read(parameter, mover, typed.getOrDefault(parameter.id(), ""))) {
        case Answer.Value(String text) -> into.put(parameter.id(), text);
        case Answer.Wrong(String message) -> violations.add(new Violation(parameter.id(), message));
      }
    }
    long known = declared.stream().filter(one -> typed.containsKey(one.id())).count();
    if (known < typed.size()) {
      addUnknown(declared, typed, violations);
    }
    return violations;
  }

  private static void addUnknown(
      List<Parameter> declared, Map<String, String> typed, List<Violation> violations) {
    Set<String> unknown = new TreeSet<>(typed.keySet());
    declared.forEach(parameter -> unknown.remove(parameter.id()));
    List<String> known = declared.stream().map(Parameter::id).toList();
    for (String name : unknown) {
      violations.add(new Violation(Wording.shortened(name), unknown(name, known)));
    }
  }

  private static String unknown(String name, List<String> known) {
    return known.isEmpty()
        ? "there is no such parameter; it takes none"
        : "there is no such parameter; it takes " + listed(known) + Wording.hint(name, known);
  }

  private Answer read(Parameter parameter, int mover, String typed) {
    String text = typed.strip();
    if (parameter.kind() instanceof Kind.Umpire) {
      return umpire(parameter, text);
    }
    String given =
        text.isEmpty() && parameter.defaultValue() != null ? parameter.defaultValue() : text;
    if (given.isEmpty()) {
      return parameter.defaultValue() == null
          ? new Answer.Wrong("must be given: " + allowed(parameter.kind(), mover))
          : new Answer.Value("");
    }
    return switch (parameter.kind()) {
      case Kind.Choice choice -> choice(choice, mover, given);
      case Kind.Number number -> number(number, mover, given);
      case Kind.OfActor actor -> actor(actor, mover, given);
      case Kind.OfTrack track -> track(track, mover, given);
      case Kind.OfDeal deal -> deal(deal, mover, given);
      case Kind.Umpire(double minimum, double maximum) ->
          number(new Kind.Number(minimum, maximum, 0), mover, given);
      case Kind.Text(int maximumLength) -> text(given, maximumLength);
    };
  }

  /** The mover leaves it to white cell, until then the scenario's own number counts. */
  private static Answer umpire(Parameter parameter, String typed) {
    String usual = parameter.defaultValue() == null ? "" : parameter.defaultValue();
    return typed.isEmpty() || typed.equals(usual)
        ? new Answer.Value(usual)
        : new Answer.Wrong("is set by the umpire; leave it out");
  }

  private Answer deal(Kind.OfDeal kind, int mover, String typed) {
    for (int index : kind.deals()) {
      DealKind deal = scenario.deals().get(index);
      if (Wording.same(typed, deal.id(), deal.title())) {
        return new Answer.Value(deal.id());
      }
    }
    return misnamed(typed, kind, mover);
  }

  private Answer choice(Kind.Choice kind, int mover, String typed) {
    for (Parameter.Option option : kind.options()) {
      if (Wording.same(typed, option.value(), option.title())) {
        return new Answer.Value(option.value());
      }
    }
    return misnamed(typed, kind, mover);
  }

  private Answer actor(Kind.OfActor kind, int mover, String typed) {
    for (int index : kind.actors()) {
      Actor actor = scenario.actors().get(index);
      if (index != mover && Wording.same(typed, actor.id(), actor.title(), actor.shortTitle())) {
        return new Answer.Value(actor.id());
      }
    }
    return misnamed(typed, kind, mover);
  }

  private Answer track(Kind.OfTrack kind, int mover, String typed) {
    int named = names.slot(typed.toLowerCase(Locale.ROOT));
    for (int index : kind.slots()) {
      Slot slot = scenario.slots().get(index);
      if (index == named || Wording.same(typed, slot.title())) {
        return new Answer.Value(slot.id());
      }
    }
    return misnamed(typed, kind, mover);
  }

  private Answer misnamed(String typed, Kind kind, int mover) {
    return new Answer.Wrong(
        Wording.quoted(typed)
            + " does not fit; give "
            + allowed(kind, mover)
            + Wording.hint(typed, values(kind, mover)));
  }

  private Answer number(Kind.Number kind, int mover, String typed) {
    if (!DECIMAL.matcher(typed).matches()) {
      return new Answer.Wrong(
          Wording.quoted(typed) + " is not a number; give " + allowed(kind, mover));
    }
    BigDecimal number = new BigDecimal(typed);
    BigDecimal minimum = BigDecimal.valueOf(kind.minimum());
    BigDecimal maximum = BigDecimal.valueOf(kind.maximum());
    if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
      return new Answer.Wrong(Wording.quoted(typed) + " is not " + between(kind));
    }
    if (kind.step() > 0) {
      BigDecimal step = BigDecimal.valueOf(kind.step());
      BigDecimal steps = number.subtract(minimum).divide(step, 0, RoundingMode.FLOOR);
      BigDecimal below = minimum.add(steps.multiply(step));
      if (below.compareTo(number) != 0) {
        return new Answer.Wrong(offGrid(typed, below, below.add(step).min(maximum)));
      }
    }
    return new Answer.Value(NumberWords.plain(number));
  }

  private static String offGrid(String typed, BigDecimal below, BigDecimal above) {
    return Wording.quoted(typed)
        + " lies between two steps; the nearest are "
        + NumberWords.plain(below)
        + " and "
        + NumberWords.plain(above);
  }

  private static Answer text(String typed, int maximumLength) {
    int length = typed.codePointCount(0, typed.length());
    if (length > maximumLength) {
      return new Answer.Wrong(
          "has " + length + " characters; " + maximumLength + " are the most that fit");
    }
    return Wording.printable(typed)
        ? new Answer.Value(typed)
        : new Answer.Wrong("has characters that cannot be shown; leave them out");
  }

  private String allowed(Kind kind, int mover) {
    return switch (kind) {
      case Kind.Choice _, Kind.OfActor _, Kind.OfTrack _, Kind.OfDeal _ ->
          "one of " + listed(values(kind, mover));
      case Kind.Umpire _ -> "nothing";
      case Kind.Number number -> "a number " + between(number) + steps(number);
      case Kind.Text(int maximumLength) -> "a text of at most " + maximumLength + " characters";
    };
  }

  private static String between(Kind.Number kind) {
    return "between "
        + NumberWords.plain(kind.minimum())
        + " and "
        + NumberWords.plain(kind.maximum());
  }

  private static String steps(Kind.Number kind) {
    return kind.step() > 0 ? " in steps of " + NumberWords.plain(kind.step()) : "";
  }

  private List<String> values(Kind kind, int mover) {
    return switch (kind) {
      case Kind.Choice(var options) -> options.stream().map(Parameter.Option::value).toList();
      case Kind.OfActor(var actors) ->
          actors.stream()
              .filter(actor -> actor != mover)
              .map(actor -> scenario.actors().get(actor).id())
              .toList();
      case Kind.OfTrack(var slots) ->
          slots.stream().map(slot -> scenario.slots().get(slot).id()).toList();
      case Kind.OfDeal(var deals) ->
          deals.stream().map(deal -> scenario.deals().get(deal).id()).toList();
      case Kind.Number _, Kind.Umpire _, Kind.Text _ -> List.of();
    };
  }

  private static String listed(List<String> values) {
    return values.size() <= LISTED
        ? String.join(", ", values)
        : String.join(", ", values.subList(0, LISTED))
            + " and "
            + (values.size() - LISTED)
            + " more";
  }
}
