package org.demarche.scenario.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Derivation;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.ResolvedOrder;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Values;
import org.demarche.scenario.cases.Case.Order;
import org.demarche.scenario.cases.CaseResult.Failure;

/**
 * Resolves cases as a game would: injects open the turn, what is ordered is judged, a choice that
 * is not taken falls to its default, and the turn closes. Budgets and limits over several turns are
 * not part of a case. Immutable.
 */
public final class CaseRunner {
  private final Scenario scenario;
  private final Adjudicator adjudicator;
  private final OrderRules rules;

  public CaseRunner(Scenario scenario) {
    this.scenario = scenario;
    this.adjudicator = new Adjudicator(scenario);
    this.rules = new OrderRules(scenario);
  }

  public CaseResult run(Case tested) {
    return new Run(tested).run();
  }

  /** One case in the making. */
  private final class Run {
    private final Case tested;
    private final Values before;
    private final Resolution opening;
    private final Moment now;
    private final List<Failure> failures = new ArrayList<>();

    /** What had to be refused, and was. */
    private final List<Order> refused = new ArrayList<>();

    private final List<ResolvedOrder> moves = new ArrayList<>();
    private final List<ResolvedOrder> deals = new ArrayList<>();

    /** By team, then by resource. */
    private final double[][] paid;

    Run(Case tested) {
      this.tested = tested;
      this.before = board(tested);
      Moment start = new Moment(tested.turn(), scenario.turns(), before, tested.injects());
      this.opening = adjudicator.open(tested.draws(), tested.truth(), start);
      this.now = new Moment(tested.turn(), scenario.turns(), opening.after(), tested.injects());
      this.paid = new double[scenario.teamCount()][scenario.resources().size()];
    }

    CaseResult run() {
      for (Order order : tested.orders()) {
        judge(order);
      }
      for (Order order : tested.deals()) {
        judge(order);
      }
      for (Order expected : tested.refused()) {
        boolean ordered =
            tested.orders().stream().anyMatch(expected::names)
                || tested.deals().stream().anyMatch(expected::names);
        boolean wasRefused =
            ordered
                ? refused.stream().anyMatch(expected::names)
                : !refusal(expected, price(expected)).isEmpty();
        if (!wasRefused) {
          String got = "It is not refused.";
          failures.add(new Failure(expected.place().line(), title(expected), got, List.of()));
        }
      }
      addDefaults();
      Resolution closing =
          adjudicator.adjudicate(tested.draws(), tested.truth(), now, deals, moves);
      var checker = new ExpectationChecker(scenario, before, opening, closing, deals, paid);
      tested.then().forEach(expectation -> failures.addAll(checker.check(expectation)));
      return new CaseResult(tested, failures);
    }

    private void judge(Order order) {
      Priced priced = price(order);
      String refusal = refusal(order, priced);
      if (priced instanceof Priced.Legal legal && refusal.isEmpty()) {
        add(order, legal);
      } else if (tested.refused().stream().anyMatch(expected -> expected.names(order))) {
        refused.add(order);
      } else {
        String got = "It is refused: " + refusal;
        failures.add(new Failure(order.place().line(), title(order), got, List.of()));
      }
    }

    private Priced price(Order order) {
      Map<String, String> typed = new HashMap<>(order.typed());
      declared(order).stream()
          .filter(parameter -> parameter.kind() instanceof Parameter.Kind.Umpire)
          .forEach(parameter -> typed.remove(parameter.id()));
      return order.deal()
          ? rules.deal(now, order.index(), order.team(), typed)
          : rules.move(now, order.team(), order.index(), typed);
    }

    private List<Parameter> declared(Order order) {
      return order.deal()
          ? scenario.deals().get(order.index()).terms()
          : scenario.moves().get(order.index()).parameters();
    }

    /** Why the order is refused; empty if it is not. */
    private String refusal(Order order, Priced priced) {
      if (!order.deal()) {
        Move move = scenario.moves().get(order.index());
        if (move.opening() >= 0 && !tested.injects().contains(move.opening())) {
          String inject = scenario.injects().get(move.opening()).id();
          return "only the inject " + inject + " opens it.";
        }
        long uses = moves.stream().filter(one -> isSame(one, order)).count();
        if (uses >= move.limits().perTurn()) {
          return "the limit of uses in a turn is reached.";
        }
      }
      return switch (priced) {
        case Priced.Legal _ -> "";
        case Priced.Unmet(String text) -> text;
        case Priced.Misfit(var violations) ->
            String.join(
                "; ",
                violations.stream().map(one -> one.parameter() + ": " + one.message()).toList());
      };
    }

    private static boolean isSame(ResolvedOrder resolved, Order order) {
      return resolved.index() == order.index() && resolved.actor() == order.team();
    }

    private void add(Order order, Priced.Legal legal) {
      Map<String, String> parameters = new HashMap<>(legal.parameters());
      for (Parameter parameter : declared(order)) {
        String ruled = order.typed().get(parameter.id());
        if (parameter.kind() instanceof Parameter.Kind.Umpire(double minimum, double maximum)
            && ruled != null) {
          parameters.put(parameter.id(), ruling(ruled, minimum, maximum, order, parameter));
        }
      }
      List<ResolvedOrder> orders = order.deal() ? deals : moves;
      String instance = (order.deal() ? "d" : "m") + (orders.size() + 1);
      orders.add(
          new ResolvedOrder(
              instance, order.index(), order.team(), parameters, orders.size(), share(order)));
      List<Integer> payers =
          order.deal() ? scenario.deals().get(order.index()).parties() : List.of(order.team());
      for (int payer = 0; payer < payers.size(); payer++) {
        for (int resource = 0; resource < scenario.resources().size(); resource++) {
          paid[payers.get(payer)][resource] += legal.costs().get(payer).get(resource);
        }
      }
    }

    private String ruling(
        String ruled, double minimum, double maximum, Order order, Parameter parameter) {
      try {
        double number = Double.parseDouble(ruled);
        if (number >= minimum && number <= maximum) {
          return ruled;
        }
      } catch (NumberFormatException _) {
        // Answered below.
      }
      String got = "\"%s\" is no number from %s to %s.".formatted(ruled, minimum, maximum);
      String what = title(order) + ", " + parameter.id();
      failures.add(new Failure(order.place().line(), what, got, List.of()));
      return String.valueOf(minimum);
    }

    private double share(Order order) {
      boolean again =
          !order.deal()
              && tested.before().getOrDefault(order.team(), List.of()).contains(order.index());
      return again ? scenario.moves().get(order.index()).limits().repeat() : 1;
    }

    /** What comes of the choices that nobody took. */
    private void addDefaults() {
      for (int inject : tested.injects()) {
        for (Inject.Choice choice : scenario.injects().get(inject).choices()) {
          boolean taken =
              moves.stream()
                  .anyMatch(
                      move ->
                          move.actor() == choice.team() && choice.options().contains(move.index()));
          if (!taken && choice.otherwise() >= 0) {
            Order order =
                new Order(tested.place(), choice.team(), false, choice.otherwise(), Map.of());
            if (price(order) instanceof Priced.Legal legal) {
              String instance = "m" + (moves.size() + 1);
              moves.add(
                  new ResolvedOrder(instance, order.index(), order.team(), legal.parameters()));
            }
          }
        }
      }
    }

    private String title(Order order) {
      String team = scenario.actors().get(order.team()).id();
      String id =
          order.deal()
              ? scenario.deals().get(order.index()).id()
              : scenario.moves().get(order.index()).id();
      return team + ": " + id;
    }
  }

  private Values board(Case tested) {
    double[] values = Start.values(scenario).toArray();
    tested.board().forEach((slot, value) -> values[slot] = value);
    Frame frame =
        new Frame(
            values,
            Start.values(scenario).toArray(),
            new double[scenario.channels().size()],
            new double[0],
            new double[0],
            new String[0],
            new int[Frame.PARAMETERS],
            new double[scenario.injects().size()],
            tested.turn(),
            scenario.turns());
    for (Derivation derivation : scenario.derivations()) {
      Track track = scenario.tracks().get(scenario.slots().get(derivation.slot()).track());
      frame.roles()[Frame.SELF] = derivation.self();
      double value = derivation.value().number(frame);
      values[derivation.slot()] = Math.clamp(value, track.minimum(), track.maximum());
    }
    return Values.of(values);
  }
}
