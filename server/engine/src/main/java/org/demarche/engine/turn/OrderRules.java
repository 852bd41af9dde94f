package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Requirement;
import org.demarche.engine.model.Scenario;

/**
 * Judges and prices what teams want to order. Immutable; may be used from several threads.
 *
 * <p>Any text may be typed as a parameter; what does not fit is answered, never thrown.
 */
public final class OrderRules {
  /** More than anybody can pay; a scenario that computes more has made a mistake. */
  private static final double UNPAYABLE = 1e12;

  private final Scenario scenario;
  private final Frames frames;
  private final ParameterReader reader;

  public OrderRules(Scenario scenario) {
    Names names = new Names(scenario);
    this.scenario = scenario;
    this.frames = new Frames(scenario, names);
    this.reader = new ParameterReader(scenario, names);
  }

  /**
   * Judges a move.
   *
   * @param team index of the team that orders it and pays
   * @param move index of the move
   * @param typed by parameter id, as a player typed it
   */
  public Priced move(Moment now, int team, int move, Map<String, String> typed) {
    Move ordered = scenario.moves().get(move);
    if (!ordered.teams().contains(team)) {
      return new Priced.Unmet("Only " + titles(ordered.teams()) + " may order this move.");
    }
    Order order =
        new Order(
            team,
            ordered.parameters(),
            ordered.requirements(),
            List.of(team),
            List.of(ordered.costs()));
    return price(order, frames.ordering(now), typed);
  }

  /**
   * Judges a deal.
   *
   * @param kind index of the kind of deal
   * @param proposer index of the team that proposes it; requirements have it as self, a party's
   *     costs have that party as self
   * @param typed by term id, as a player typed it
   */
  public Priced deal(Moment now, int kind, int proposer, Map<String, String> typed) {
    DealKind proposed = scenario.deals().get(kind);
    if (!proposed.parties().contains(proposer)) {
      return new Priced.Unmet("Only " + titles(proposed.parties()) + " may make this deal.");
    }
    if (!proposed.proposers().contains(proposer)) {
      return new Priced.Unmet("Only " + titles(proposed.proposers()) + " may propose this deal.");
    }
    Order order =
        new Order(
            proposer,
            proposed.terms(),
            proposed.requirements(),
            proposed.parties(),
            proposed.costs());
    return price(order, frames.ordering(now), typed);
  }

  /**
   * Whether a condition holds on a board, such as one that somebody believes in.
   *
   * @param team index of the team that is self
   */
  public boolean holds(Moment board, int team, Expression condition) {
    Frame frame = frames.ordering(board);
    frame.roles()[Frame.SELF] = team;
    return condition.test(frame);
  }

  /**
   * What moves and deals have in common.
   *
   * @param costs by payer
   */
  private record Order(
      int self,
      List<Parameter> parameters,
      List<Requirement> requirements,
      List<Integer> payers,
      List<List<Cost>> costs) {}

  private Priced price(Order order, Frame frame, Map<String, String> typed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    var violations = reader.read(order.parameters, order.self, typed, parameters);
    if (!violations.isEmpty()) {
      return new Priced.Misfit(violations);
    }
    frames.bind(frame, order.self, order.parameters, parameters);
    for (Requirement requirement : order.requirements) {
      if (!requirement.condition().test(frame)) {
        return new Priced.Unmet(requirement.text());
      }
    }
    List<List<Double>> costs = new ArrayList<>();
    for (int i = 0; i < order.payers.size(); i++) {
      frames.bind(frame, order.payers.get(i), order.parameters, parameters);
      costs.add(cost(order.costs.get(i), frame));
    }
    return new Priced.Legal(parameters, costs);
  }

  private List<Double> cost(List<Cost> costs, Frame frame) {
    double[] byResource = new double[scenario.resources().size()];
    for (Cost cost : costs) {
      double amount = cost.amount().number(frame);
      byResource[cost.resource()] += amount > 0 ? Math.min(amount, UNPAYABLE) : 0;
    }
    return Arrays.stream(byResource).boxed().toList();
  }

  private String titles(List<Integer> teams) {
    return teams.stream()
        .map(team -> scenario.actors().get(team).title())
        .collect(Collectors.joining(", "));
  }
}
