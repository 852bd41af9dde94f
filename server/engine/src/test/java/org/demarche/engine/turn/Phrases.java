package org.demarche.engine.turn;

import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.turn.ScenarioFixtures.ACTORS;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.EUROPE;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.SLOTS;
import static org.demarche.engine.turn.ScenarioFixtures.slot;

import java.util.Arrays;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.ReportText;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.TrackRef.ActorRef;
import org.demarche.engine.testkit.Expressions;

/** What an author of a scenario may write, in Java: effects, expressions and parameters. */
final class Phrases {
  private Phrases() {}

  // Effects

  static Effect add(String track, double amount) {
    return add(track, number(amount));
  }

  static Effect add(String track, Expression amount) {
    return new Effect.Change(ref(track), Operation.ADD, amount, null);
  }

  static Effect add(String track, double amount, double noise) {
    return new Effect.Change(ref(track), Operation.ADD, number(amount), number(noise));
  }

  static Effect multiply(String track, double amount) {
    return new Effect.Change(ref(track), Operation.MULTIPLY, number(amount), null);
  }

  static Effect set(String track, double amount) {
    return new Effect.Change(ref(track), Operation.SET, number(amount), null);
  }

  static Effect feed(int channel, double amount) {
    return new Effect.Feed(channel, number(amount));
  }

  static Effect chance(double probability, Effect then, Effect otherwise) {
    return new Effect.Chance(
        "Ratification", number(probability), List.of(then), List.of(otherwise));
  }

  static Effect when(Expression condition, Effect then, Effect otherwise) {
    return new Effect.When(condition, List.of(then), List.of(otherwise));
  }

  static Effect report(String template, Integer... teams) {
    Audience audience =
        teams.length == 0 ? new Audience.Everyone() : new Audience.Teams(List.of(teams));
    return new Effect.Report(new ReportText(template, audience));
  }

  // Expressions, where those of the kit need the board

  /** The value of a track such as {@code oil} or {@code economy.self}. */
  static Expression value(String track) {
    return Expressions.value(track, ref(track));
  }

  static Expression startOf(String track) {
    TrackRef ref = ref(track);
    String name = "start." + track;
    return Expressions.of(
        name, List.of(new Read.OfTrack(name, ref, true)), frame -> frame.start()[ref.slot(frame)]);
  }

  // Parameters

  static Parameter numberOf(String id, double minimum, double maximum, double step) {
    return new Parameter(id, id, "", new Kind.Number(minimum, maximum, step), null, false);
  }

  static Parameter choiceOf(String id, String... options) {
    List<Parameter.Option> all =
        Arrays.stream(options)
            .map(option -> new Parameter.Option(option, "the " + option))
            .toList();
    return new Parameter(id, id, "", new Kind.Choice(all), null, false);
  }

  static Parameter secret(Parameter parameter) {
    return new Parameter(
        parameter.id(), parameter.title(), "", parameter.kind(), parameter.defaultValue(), true);
  }

  static Parameter withDefault(Parameter parameter, String value) {
    return new Parameter(parameter.id(), parameter.title(), "", parameter.kind(), value, false);
  }

  static Parameter actorOf(String id) {
    Kind kind = new Kind.OfActor(List.of(RUSSIA, CHINA, JAPAN, EUROPE));
    return new Parameter(id, id, "", kind, null, false);
  }

  static Parameter trackOf(String id) {
    Kind kind = new Kind.OfTrack(List.of(slot("tension"), slot("trust.russia.japan")));
    return new Parameter(id, id, "", kind, null, false);
  }

  static Parameter textOf(String id, int length) {
    return new Parameter(id, id, "", new Kind.Text(length), null, false);
  }

  /**
   * The slot of a name such as {@code oil}, {@code economy.self}, {@code trust.self.japan}; {@code
   * p0} stands for the actor that the first parameter names.
   */
  static TrackRef ref(String name) {
    String[] parts = name.split("\\.");
    if (Arrays.stream(parts).noneMatch(List.of("self", "other", "p0")::contains)) {
      return new TrackRef.Fixed(slot(name));
    }
    return new TrackRef.ByRole(
        actorRef(parts[1]),
        parts.length == 3 ? actorRef(parts[2]) : null,
        table(parts[0], parts.length),
        ACTORS.size());
  }

  private static ActorRef actorRef(String part) {
    return switch (part) {
      case "self" -> new ActorRef.Role(Frame.SELF);
      case "other" -> new ActorRef.Role(Frame.OTHER);
      case "p0" -> new ActorRef.Role(Frame.PARAMETERS);
      case "russia" -> new ActorRef.Named(RUSSIA);
      case "china" -> new ActorRef.Named(CHINA);
      default -> new ActorRef.Named(JAPAN);
    };
  }

  private static int[] table(String track, int parts) {
    int count = ACTORS.size();
    int[] table = new int[parts == 3 ? count * count : count];
    Arrays.fill(table, -1);
    for (int index = 0; index < SLOTS.size(); index++) {
      Slot slot = SLOTS.get(index);
      if (slot.id().startsWith(track + ".") && parts == 2) {
        table[slot.first()] = index;
      } else if (slot.id().startsWith(track + ".")) {
        table[slot.first() * count + slot.second()] = index;
        table[slot.second() * count + slot.first()] = index;
      }
    }
    return table;
  }
}
