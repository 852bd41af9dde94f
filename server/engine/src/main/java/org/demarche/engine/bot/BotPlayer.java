package org.demarche.engine.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.DealView;
import org.demarche.engine.view.SeatView.OrdersState;
import org.demarche.engine.view.SeatView.OrdersView;
import org.jspecify.annotations.Nullable;

/**
 * One bot in one position: answers what is proposed to it at any time; while its orders are a
 * draft, proposes deals, drafts moves, states an assessment and approves.
 *
 * <p>Its draws are keyed by what they decide, so it answers the same proposal the same way however
 * often it is made in a turn. For use by one thread.
 */
final class BotPlayer {
  /** How far assessments stray from even odds: about 0.43 to 0.57 between two theses. */
  private static final double STRAYING = 0.2;

  private static final TeamPolicy NO_POLICY = new TeamPolicy(List.of(), List.of());

  private final Scenario scenario;
  private final SeatView view;
  private final Draws draws;
  private final int team;
  private final int turn;
  private final TeamPolicy policy;
  private final OrderRules rules;
  private final Moment beliefs;
  private final Purse purse;
  private final ParameterChoice parameters;
  private final List<BotAction> actions = new ArrayList<>();

  BotPlayer(Scenario scenario, SeatView view, Draws draws) {
    this.scenario = scenario;
    this.view = view;
    this.draws = draws;
    this.team = view.seat().team();
    this.turn = view.session().turn();
    List<TeamPolicy> policies = scenario.bots().teams();
    this.policy = team < policies.size() ? policies.get(team) : NO_POLICY;
    this.rules = new OrderRules(scenario);
    this.beliefs = Beliefs.from(scenario, view);
    this.purse = new Purse(view, scenario.resources().size());
    this.parameters = new ParameterChoice(scenario, team, draws);
  }

  List<BotAction> choose() {
    view.deals().stream().filter(this::awaitsAnswer).forEach(this::answer);
    OrdersView orders = view.orders().getFirst();
    if (orders.state() == OrdersState.DRAFT) {
      // The assessment marks that the bot has been here in this turn. It approves only when it is
      // asked again, so that others can answer it before the last approval closes the turn.
      boolean first = view.assessments().isEmpty();
      if (first) {
        policy.deals().forEach(this::propose);
      }
      policy.deals().forEach(this::reserve);
      draft(orders);
      if (first) {
        assess();
      } else {
        act("approve-" + orders.revision(), new Command.ApproveOrders(turn, 0));
      }
    }
    return actions;
  }

  private void act(String name, Command command) {
    actions.add(new BotAction("bot-" + turn + "-" + name, command));
  }

  private String key(String what) {
    return "bot/" + scenario.actors().get(team).id() + "/" + what;
  }

  // Deals

  private boolean awaitsAnswer(DealView shown) {
    Deal deal = shown.deal();
    return deal.state() == Deal.State.PROPOSED
        && kind(deal.kind()).parties().contains(team)
        && !deal.acceptedBy().contains(team);
  }

  private void answer(DealView shown) {
    Deal deal = shown.deal();
    double accept =
        policy.deals().stream()
            .filter(own -> own.deal() == deal.kind())
            .mapToDouble(DealPolicy::accept)
            .findFirst()
            .orElse(0);
    String offer = kind(deal.kind()).id() + "/" + deal.proposer() + new TreeMap<>(deal.terms());
    boolean accepted = draws.uniform(key("answer/" + offer)) < accept && purse.pay(shown.costs());
    act(
        "answer-" + deal.id(),
        new Command.AnswerDeal(
            deal.id(), accepted ? Command.Answer.ACCEPT : Command.Answer.REJECT));
  }

  private void propose(DealPolicy own) {
    DealKind kind = kind(own.deal());
    boolean talkedAbout =
        view.deals().stream()
            .map(DealView::deal)
            .anyMatch(deal -> deal.kind() == own.deal() && deal.turn() == turn);
    if (talkedAbout || draws.uniform(key("propose/" + kind.id())) >= own.propose()) {
      return;
    }
    Map<String, String> terms =
        parameters.complete(kind.terms(), own.terms(), key("terms/" + kind.id()));
    List<Double> costs = costs(own, terms);
    if (costs != null && purse.pay(costs)) {
      act("propose-" + own.deal(), new Command.ProposeDeal(turn, kind.id(), terms, ""));
    }
  }

  /** Keeps what a deal would cost that somebody else may propose. */
  private void reserve(DealPolicy own) {
    DealKind kind = kind(own.deal());
    List<Double> costs =
        own.accept() > 0
            ? costs(own, parameters.complete(kind.terms(), own.terms(), key("terms/" + kind.id())))
            : null;
    if (costs != null) {
      purse.reserve(costs);
    }
  }

  /** What the deal costs the bot's team; null if it can't be made. */
  private @Nullable List<Double> costs(DealPolicy own, Map<String, String> terms) {
    Priced priced = rules.deal(beliefs, own.deal(), team, terms);
    return priced instanceof Priced.Legal legal
        ? legal.costs().get(kind(own.deal()).parties().indexOf(team))
        : null;
  }

  private DealKind kind(int index) {
    return scenario.deals().get(index);
  }

  // Moves

  private void draft(OrdersView orders) {
    List<Integer> drafted =
        new ArrayList<>(orders.moves().stream().map(OrderedMove::move).toList());
    List<WeightedMove> candidates = new ArrayList<>(policy.moves());
    while (drafted.size() < orders.moveLimit()) {
      candidates.removeIf(candidate -> spent(candidate, drafted));
      int chosen =
          pick(candidates, draws.uniform(key("move/" + drafted.size() + "/" + candidates.size())));
      if (chosen < 0) {
        return;
      }
      WeightedMove candidate = candidates.get(chosen);
      String name = "move-" + (orders.revision() + drafted.size() - orders.moves().size());
      if (!draft(candidate, key("with/" + drafted.size()), name)) {
        candidates.remove(chosen);
      } else {
        drafted.add(candidate.move());
      }
    }
  }

  private boolean spent(WeightedMove candidate, List<Integer> drafted) {
    long uses = drafted.stream().filter(move -> move == candidate.move()).count();
    return candidate.weight() <= 0
        || uses >= scenario.moves().get(candidate.move()).limits().perTurn();
  }

  /** The index of a candidate, each as likely as its weight; -1 if there is none. */
  private static int pick(List<WeightedMove> candidates, double uniform) {
    double left = uniform * candidates.stream().mapToDouble(WeightedMove::weight).sum();
    for (int index = 0; index < candidates.size(); index++) {
      left -= candidates.get(index).weight();
      if (left < 0) {
        return index;
      }
    }
    return candidates.size() - 1;
  }

  private boolean draft(WeightedMove candidate, String key, String name) {
    Move move = scenario.moves().get(candidate.move());
    Map<String, String> typed = parameters.complete(move.parameters(), candidate.parameters(), key);
    Priced priced = rules.move(beliefs, team, candidate.move(), typed);
    if (!(priced instanceof Priced.Legal legal)
        || !purse.payBesideReserve(legal.costs().getFirst())) {
      return false;
    }
    act(name, new Command.AddMove(turn, move.id(), typed, ""));
    return true;
  }

  // Assessment

  private void assess() {
    Map<String, Double> weights = new HashMap<>();
    for (Thesis thesis : scenario.theses()) {
      double stray = STRAYING * draws.normal(key("assess/" + thesis.id()));
      weights.put(thesis.id(), StrictMath.exp(stray));
    }
    double sum =
        scenario.theses().stream()
            .mapToDouble(thesis -> weights.getOrDefault(thesis.id(), 0.0))
            .sum();
    weights.replaceAll((_, weight) -> weight / sum);
    act("assess", new Command.Assess(turn, weights, ""));
  }
}
