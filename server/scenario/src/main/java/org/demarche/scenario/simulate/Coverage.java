package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;

/**
 * Counts which effects of a scenario happen, by a copy of it whose amounts and probabilities count
 * how often they are computed. The engine knows nothing of it. May be used from several threads:
 * sums of whole numbers do not depend on their order.
 */
final class Coverage {
  /** Probabilities are added up in whole parts of this. */
  private static final double PARTS = 1e9;

  private final List<Place> places = new ArrayList<>();
  private final Scenario counted;

  /** What is counted at a place. */
  enum Kind {
    AMOUNT,
    /** An amount that is no sum, so that 0 says nothing. */
    FACTOR,
    CHANCE
  }

  /**
   * An expression whose uses are counted.
   *
   * @param owner move, deal, rule or inject
   * @param path where it stands, for a reader
   */
  record Place(
      Kind kind,
      String owner,
      String id,
      String path,
      String label,
      String formula,
      LongAdder reached,
      LongAdder sum) {}

  Coverage(Scenario scenario) {
    List<Move> moves = scenario.moves().stream().map(this::move).toList();
    List<DealKind> deals = scenario.deals().stream().map(this::deal).toList();
    List<Rule> ruleList = scenario.rules().stream().map(this::rule).toList();
    List<Inject> injects = scenario.injects().stream().map(this::inject).toList();
    counted = scenario.with(moves, deals, ruleList, injects);
  }

  /** The scenario that counts. */
  Scenario scenario() {
    return counted;
  }

  List<Place> places() {
    return places;
  }

  private Move move(Move move) {
    return new Move(
        move.id(),
        move.title(),
        move.text(),
        move.teams(),
        move.parameters(),
        move.costs(),
        move.requirements(),
        move.limits(),
        move.secret(),
        move.report(),
        effects(move.effects(), "move", move.id(), "effects"),
        move.cites(),
        move.opening());
  }

  private DealKind deal(DealKind deal) {
    return new DealKind(
        deal.id(),
        deal.title(),
        deal.text(),
        deal.parties(),
        deal.proposers(),
        deal.consents(),
        deal.terms(),
        deal.costs(),
        deal.requirements(),
        deal.limits(),
        deal.secret(),
        deal.report(),
        effects(deal.effects(), "deal", deal.id(), "effects"),
        deal.cites(),
        deal.standing());
  }

  private Rule rule(Rule rule) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.text(),
        rule.each(),
        rule.condition(),
        rule.locals(),
        rule.inOrder(),
        effects(rule.effects(), "rule", rule.id(), "effects"),
        rule.cites());
  }

  private Inject inject(Inject inject) {
    return new Inject(
        inject.id(),
        inject.title(),
        inject.text(),
        inject.turn(),
        inject.condition(),
        inject.probability(),
        inject.audience(),
        inject.outside(),
        effects(inject.effects(), "inject", inject.id(), "effects"),
        inject.cites(),
        inject.choices(),
        inject.deck(),
        inject.weight());
  }

  private List<Effect> effects(List<Effect> effects, String owner, String id, String path) {
    List<Effect> wrapped = new ArrayList<>();
    for (int index = 0; index < effects.size(); index++) {
      wrapped.add(effect(effects.get(index), owner, id, path + " " + (index + 1)));
    }
    return wrapped;
  }

  private Effect effect(Effect effect, String owner, String id, String path) {
    return switch (effect) {
      case Effect.Change(var track, var operation, var amount, var noise) -> {
        // A change that is all noise has an amount of 0 by design.
        boolean sum = operation == Effect.Operation.ADD && noise == null;
        Kind kind = sum ? Kind.AMOUNT : Kind.FACTOR;
        yield new Effect.Change(
            track, operation, counting(kind, owner, id, path, "", amount), noise);
      }
      case Effect.Feed(int channel, var amount) ->
          new Effect.Feed(channel, counting(Kind.AMOUNT, owner, id, path, "", amount));
      case Effect.When(var condition, var then, var otherwise) ->
          new Effect.When(
              condition,
              effects(then, owner, id, path + " then"),
              effects(otherwise, owner, id, path + " else"));
      case Effect.Chance(String label, var probability, var then, var otherwise) ->
          new Effect.Chance(
              label,
              counting(Kind.CHANCE, owner, id, path, label, probability),
              effects(then, owner, id, path + " then"),
              effects(otherwise, owner, id, path + " else"));
      case Effect.Each(var actors, var inner) ->
          new Effect.Each(actors, effects(inner, owner, id, path + " each"));
      case Effect.Scaled(var factor, var inner) ->
          new Effect.Scaled(factor, effects(inner, owner, id, path));
      case Effect.Probe _, Effect.ProbeDeal _, Effect.Redraw _, Effect.Report _ -> effect;
    };
  }

  private Expression counting(
      Kind kind, String owner, String id, String path, String label, Expression expression) {
    Place place =
        new Place(
            kind, owner, id, path, label, expression.source(), new LongAdder(), new LongAdder());
    places.add(place);
    return new Counting(expression, place);
  }

  /** Computes the same as another expression, and counts it. */
  private record Counting(Expression expression, Place place) implements Expression {

    @Override
    public double number(Frame frame) {
      double number = expression.number(frame);
      place.reached.increment();
      if (place.kind == Kind.CHANCE) {
        place.sum.add(Math.round(Math.clamp(number, 0, 1) * PARTS));
      } else if (number != 0) {
        place.sum.increment();
      }
      return number;
    }

    @Override
    public String source() {
      return expression.source();
    }

    @Override
    public List<Read> reads() {
      return expression.reads();
    }
  }

  /** The mean of a chance's probability; NaN if it was never taken. */
  static double probability(Place chance) {
    return chance.sum.sum() / PARTS / chance.reached.sum();
  }
}
