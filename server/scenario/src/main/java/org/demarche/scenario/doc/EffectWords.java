package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Change;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.doc.Block.Item;
import org.jspecify.annotations.Nullable;

/** Says in words what effects do. */
final class EffectWords {
  private final Scenario scenario;
  private final Names names;
  private final List<Parameter> parameters;

  /**
   * @param parameters of the move or deal whose effects they are
   */
  EffectWords(Scenario scenario, Names names, List<Parameter> parameters) {
    this.scenario = scenario;
    this.names = names;
    this.parameters = parameters;
  }

  List<Item> of(List<Effect> effects) {
    List<Item> items = new ArrayList<>();
    effects.forEach(effect -> items.addAll(of(effect)));
    return items;
  }

  private List<Item> of(Effect effect) {
    return switch (effect) {
      case Change change -> List.of(new Item(change(change)));
      case Effect.Feed(int channel, Expression amount) ->
          List.of(new Item("Feeds " + names.channel(channel) + " with " + code(amount) + "."));
      case Effect.When(Expression condition, var then, var otherwise) ->
          branches("If " + code(condition) + ":", then, otherwise);
      case Effect.Chance(String label, Expression probability, var then, var otherwise) ->
          branches(
              Inline.plain(label) + ", with probability " + code(probability) + ":",
              then,
              otherwise);
      case Effect.Each(List<Integer> actors, List<Effect> each) ->
          List.of(
              new Item(
                  "For each of "
                      + names.actors(actors)
                      + " who neither does it nor is named in it, as "
                      + Inline.code("other")
                      + ":",
                  of(each)));
      case Effect.Scaled(Expression factor, List<Effect> scaled) ->
          List.of(new Item("Times " + code(factor) + ":", of(scaled)));
      case Effect.Probe(int parameter, Expression noise) ->
          List.of(
              new Item(
                  "Gives a private reading of the track in "
                      + parameter(parameter)
                      + ", with an error of about "
                      + code(noise)
                      + " of its range."));
      case Effect.ProbeDeal(int parameter, Expression noise, Expression clause) ->
          List.of(
              new Item(
                  "Gives a private reading of the real progress of the deal in "
                      + parameter(parameter)
                      + ", with an error of about "
                      + code(noise)
                      + " of the whole, and with probability "
                      + code(clause)
                      + " tells which secret clauses are in force."));
      case Effect.Redraw(int team) ->
          List.of(new Item(names.actor(team) + " draws a new private objective."));
      case Effect.Report(var report) ->
          List.of(
              new Item(
                  "Report to "
                      + names.audience(report.audience())
                      + ": “"
                      + Inline.plain(report.template())
                      + "”"));
    };
  }

  private String parameter(int index) {
    return Inline.code(parameters.get(index).id());
  }

  private List<Item> branches(String condition, List<Effect> then, List<Effect> otherwise) {
    List<Item> items = new ArrayList<>();
    items.add(new Item(condition, then.isEmpty() ? List.of(new Item("Nothing.")) : of(then)));
    if (!otherwise.isEmpty()) {
      items.add(new Item("Otherwise:", of(otherwise)));
    }
    return items;
  }

  private String change(Change change) {
    String track = names.track(change.track(), parameters);
    String amount = change.amount().source().strip();
    return track + " " + verb(change.operation(), amount) + noise(change.noise()) + ".";
  }

  private static String verb(Operation operation, String amount) {
    boolean number = amount.matches("[-+]?[0-9]*\\.?[0-9]+");
    double value = number ? Double.parseDouble(amount) : 0;
    String said = number ? Names.number(Math.abs(value)) : Inline.code(amount);
    String sign = value < 0 ? "-" : "";
    return switch (operation) {
      case ADD -> (number ? value < 0 ? "falls by " : "rises by " : "changes by ") + said;
      case MULTIPLY -> "is multiplied by " + sign + said;
      case SET -> "becomes " + sign + said;
    };
  }

  private static String noise(@Nullable Expression noise) {
    return noise == null ? "" : ", give or take about " + code(noise);
  }

  static String code(Expression expression) {
    return Inline.code(expression.source());
  }

  /** What all parameters ask for. */
  List<Item> parameters() {
    return parameters.stream().map(this::parameter).toList();
  }

  private Item parameter(Parameter parameter) {
    StringBuilder text = new StringBuilder(Names.named(parameter.title(), parameter.id()));
    text.append(": ").append(kind(parameter.kind()));
    String usual = parameter.defaultValue();
    if (usual != null && !usual.isEmpty()) {
      text.append("; ").append(Inline.code(usual)).append(" if left out");
    }
    text.append(parameter.secret() ? "; a secret clause that only the parties learn." : ".");
    if (!parameter.text().isBlank()) {
      text.append(' ').append(Inline.plain(parameter.text()));
    }
    List<Item> options =
        parameter.kind() instanceof Parameter.Kind.Choice(var all)
            ? all.stream()
                .map(one -> new Item(Inline.code(one.value()) + ": " + Inline.plain(one.title())))
                .toList()
            : List.of();
    return new Item(text.toString(), options);
  }

  private String kind(Parameter.Kind kind) {
    return switch (kind) {
      case Parameter.Kind.Choice(var options) -> "one of " + options.size();
      case Parameter.Kind.Number(double from, double to, double step) ->
          "a number from %s to %s%s"
              .formatted(
                  Names.number(from),
                  Names.number(to),
                  step > 0 ? " in steps of " + Names.number(step) : "");
      case Parameter.Kind.OfActor(var actors) -> "one of " + names.actors(actors);
      case Parameter.Kind.OfTrack(var slots) ->
          "one of these tracks: "
              + Names.list(
                  slots.stream()
                      .map(slot -> Inline.code(scenario.slots().get(slot).id()))
                      .toList());
      case Parameter.Kind.OfDeal(var deals) ->
          "one of these deals: "
              + Names.list(
                  deals.stream()
                      .map(deal -> Inline.plain(scenario.deals().get(deal).title()))
                      .toList());
      case Parameter.Kind.Umpire(double from, double to) ->
          "a number from %s to %s that white cell sets"
              .formatted(Names.number(from), Names.number(to));
      case Parameter.Kind.Text(int most) -> "a text of at most " + most + " characters";
    };
  }
}
