package org.demarche.engine.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.Forecast;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.Prediction;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.SeatView.DealView;
import org.demarche.engine.view.SeatView.OrdersState;
import org.demarche.engine.view.SeatView.OrdersView;

/**
 * One bot in one position of a session: answers what is proposed to it at any time; while its
 * orders are a draft, proposes deals, drafts moves, states an assessment and approves. For use by
 * one thread.
 */
final class BotPlayer implements Position {
  /** How far assessments stray from even odds: about 0.43 to 0.57 between two theses. */
  private static final double STRAYING = 0.2;

  private static final TeamPolicy NO_POLICY = new TeamPolicy(List.of(), List.of());

  private final Scenario scenario;
  private final SeatView view;
  private final Draws draws;
  private final IntPredicate open;
  private final int team;
  private final int turn;
  private final OrderRules rules;
  private final Moment beliefs;
  private final OrdersView orders;
  private final List<Integer> drafted;
  private final SessionOptions options;
  private final TeamPolicy way;
  private final PolicyPlayer policy;
  private final BotTalk talk;
  private final List<BotAction> actions = new ArrayList<>();

  /**
   * @param policy id of the policy it plays by; empty for the team's usual one
   * @param open whether the session would take one more order of a move, by index
   */
  BotPlayer(Scenario scenario, SeatView view, Draws draws, String policy, IntPredicate open) {
    this.scenario = scenario;
    this.view = view;
    this.draws = draws;
    this.open = open;
    this.team = view.seat().team();
    this.turn = view.session().turn();
    this.rules = new OrderRules(scenario);
    this.beliefs = Beliefs.from(scenario, view);
    this.orders = view.orders().getFirst();
    this.drafted = new ArrayList<>(orders.moves().stream().map(OrderedMove::move).toList());
    this.options = view.session().options();
    this.way = way(policy);
    this.policy =
        new PolicyPlayer(scenario, way, this, Purse.of(view, scenario.resources().size()));
    this.talk = new BotTalk(scenario, draws, team);
  }

  private TeamPolicy way(String id) {
    List<TeamPolicy> policies =
        team < scenario.bots().teams().size() ? scenario.bots().of(team) : List.of();
    return policies.stream()
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .orElse(policies.isEmpty() ? NO_POLICY : policies.getFirst());
  }

  List<BotAction> choose() {
    view.deals().stream().filter(this::awaitsAnswer).forEach(this::answer);
    if (orders.state() == OrdersState.DRAFT) {
      // The assessment marks that the bot has been here in this turn. It approves only when it is
      // asked again, so that others can answer it before the last approval closes the turn.
      boolean first = view.assessments().isEmpty();
      if (first) {
        policy.propose();
      }
      policy.reserve();
      policy.order();
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

  private boolean awaitsAnswer(DealView shown) {
    Deal deal = shown.deal();
    return deal.state() == Deal.State.PROPOSED
        && scenario.deals().get(deal.kind()).parties().contains(team)
        && !deal.acceptedBy().contains(team);
  }

  private void answer(DealView shown) {
    Deal deal = shown.deal();
    boolean accepted = policy.accepts(deal.kind(), deal.proposer(), deal.terms(), shown.costs());
    act(
        "answer-" + deal.id(),
        new Command.AnswerDeal(
            deal.id(), accepted ? Command.Answer.ACCEPT : Command.Answer.REJECT));
    if (talk.hasOthers(deal.kind())) {
      act("say-answer-" + deal.id(), talk.answer(deal.kind(), accepted));
    }
  }

  private void assess() {
    List<String> theses = scenario.theses().stream().map(Thesis::id).toList();
    act("assess", new Command.Assess(turn, nearlyEven("assess/", theses), ""));
    for (Question question : scenario.questions()) {
      List<String> options = question.options().stream().map(Parameter.Option::value).toList();
      Map<String, Double> odds = nearlyEven("answer/" + question.id() + "/", options);
      act("assess-" + question.id(), new Command.Assess(turn, question.id(), odds, ""));
    }
  }

  /** Probabilities that stray a little from even ones, so that no two teams say the same. */
  private Map<String, Double> nearlyEven(String what, List<String> options) {
    Map<String, Double> weights = new HashMap<>();
    String keys = "bot/" + scenario.actors().get(team).id() + "/" + what;
    for (String option : options) {
      weights.put(option, StrictMath.exp(STRAYING * draws.normal(keys + option)));
    }
    double sum = options.stream().mapToDouble(option -> weights.getOrDefault(option, 0.0)).sum();
    weights.replaceAll((_, weight) -> weight / sum);
    return weights;
  }

  // The position

  @Override
  public int team() {
    return team;
  }

  @Override
  public Draws draws() {
    return draws;
  }

  @Override
  public boolean believes(Expression condition) {
    return rules.holds(beliefs, team, condition);
  }

  @Override
  public List<Integer> injects() {
    return view.injects();
  }

  @Override
  public int room() {
    long counted =
        drafted.stream().filter(move -> !scenario.moves().get(move).limits().free()).count();
    return orders.moveLimit() - (int) counted;
  }

  @Override
  public boolean open(int move) {
    return ordered(move) < scenario.moves().get(move).limits().perTurn()
        && !chosenAlready(scenario.moves().get(move))
        && open.test(move);
  }

  private boolean chosenAlready(Move move) {
    return move.opening() != Move.ALWAYS_OPEN
        && drafted.stream()
            .anyMatch(other -> scenario.moves().get(other).opening() == move.opening());
  }

  @Override
  public int ordered(int move) {
    return (int) drafted.stream().filter(other -> other == move).count();
  }

  @Override
  public Priced price(int move, Map<String, String> typed) {
    return rules.move(beliefs, team, move, typed);
  }

  @Override
  public void order(int move, Map<String, String> typed, Priced.Legal legal) {
    String name = "move-" + (orders.revision() + drafted.size() - orders.moves().size());
    String rationale = options.rationaleRequired(scenario) ? way.title() : "";
    Forecast prediction =
        options.predictionRequired(scenario)
            ? new Forecast(way.title(), "", Prediction.Direction.STAYS)
            : Forecast.NONE;
    String id = scenario.moves().get(move).id();
    act(name, new Command.AddMove(turn, id, typed, rationale, prediction));
    drafted.add(move);
  }

  @Override
  public boolean dealOpen(int kind) {
    return view.deals().stream()
        .map(DealView::deal)
        .noneMatch(deal -> deal.kind() == kind && deal.turn() == turn);
  }

  @Override
  public Priced priceDeal(int kind, Map<String, String> typed) {
    return rules.deal(beliefs, kind, team, typed);
  }

  @Override
  public void propose(int kind, Map<String, String> typed, Priced.Legal legal) {
    act(
        "propose-" + kind,
        new Command.ProposeDeal(turn, scenario.deals().get(kind).id(), typed, ""));
    if (talk.hasOthers(kind)) {
      act("say-propose-" + kind, talk.offer(kind));
    }
  }
}
