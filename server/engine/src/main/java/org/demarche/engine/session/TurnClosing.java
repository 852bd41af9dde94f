package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Event.SessionEnded;
import org.demarche.engine.session.Event.SessionStarted;
import org.demarche.engine.session.Event.TurnOpened;
import org.demarche.engine.session.Event.TurnResolved;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.ReadingsTaker;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.ResolvedOrder;
import org.demarche.engine.whitecell.PlannedInject;

/** Starts games, closes turns and opens the next ones. */
final class TurnClosing {
  private final Scenario scenario;
  private final Adjudicator adjudicator;
  private final Phases phases;

  TurnClosing(Scenario scenario) {
    this.scenario = scenario;
    this.adjudicator = new Adjudicator(scenario);
    this.phases = new Phases(scenario);
  }

  /** What happens when a session leaves its lobby. */
  List<Event> start(SessionState state, Instant at) {
    List<Event> first = open(state, 1, nothingLeft(), at);
    List<Event> events = new ArrayList<>();
    events.add(new SessionStarted(readings(state, 0, opening(first))));
    events.addAll(first);
    return events;
  }

  private List<List<Double>> nothingLeft() {
    List<Double> none = scenario.resources().stream().map(_ -> 0.0).toList();
    return scenario.teams().stream().map(_ -> none).toList();
  }

  /**
   * What happens when the running turn closes with the orders and deals as they stand.
   *
   * <p>What is learned after a turn includes the next opening's news, because it is what teams plan
   * with.
   */
  List<Event> close(SessionState state, Instant at) {
    TurnResolved resolved = resolve(state);
    SessionState after = Evolution.evolve(scenario, state, resolved);
    int turn = resolved.turn();
    if (turn == state.setup().turnsOf(scenario)) {
      return List.of(resolved, new SessionEnded("", Scorer.score(scenario, after)));
    }
    List<Event> next = open(after, turn + 1, resolved.left(), at);
    List<Event> events = new ArrayList<>();
    events.add(withReadings(resolved, readings(state, turn, opening(next))));
    events.addAll(next);
    return events;
  }

  private static Resolution opening(List<Event> opened) {
    return ((TurnOpened) opened.getFirst()).opening();
  }

  private static TurnResolved withReadings(TurnResolved resolved, Readings readings) {
    return new TurnResolved(
        resolved.turn(),
        resolved.moves(),
        resolved.deals(),
        resolved.left(),
        resolved.resolution(),
        readings);
  }

  private Readings readings(SessionState state, int turn, Resolution latest) {
    return ReadingsTaker.take(scenario, state.setup().seed(), turn, latest.after());
  }

  private TurnResolved resolve(SessionState drafted) {
    SessionState state = new DefaultOrders(scenario).complete(drafted);
    List<Deal> agreed =
        state.deals().stream().filter(deal -> deal.state() == Deal.State.ACCEPTED).toList();
    List<List<OrderedMove>> moves = state.teams().stream().map(TeamState::moves).toList();
    Resolution resolution =
        adjudicator
            .adjudicate(
                state.setup().seed(),
                state.setup().truth(),
                state.moment(scenario),
                agreed.stream().map(TurnClosing::order).toList(),
                orders(state, moves))
            .reporting(new RulingNews(scenario).of(moves));
    List<String> effective =
        agreed.stream().map(Deal::id).filter(id -> !resolution.refused().contains(id)).toList();
    return new TurnResolved(
        state.turn(),
        moves,
        effective,
        left(without(state, resolution.refused())),
        resolution,
        readings(state, state.turn(), resolution));
  }

  /** The state without the deals that some actor refused: they cost nothing. */
  private static SessionState without(SessionState state, List<String> refused) {
    List<Deal> deals =
        state.deals().stream()
            .map(deal -> refused.contains(deal.id()) ? deal.in(Deal.State.EXPIRED) : deal)
            .toList();
    return new StateEditor(state).deals(deals).build();
  }

  private static ResolvedOrder order(Deal deal) {
    return new ResolvedOrder(
        deal.id(), deal.kind(), deal.proposer(), deal.terms(), 0, 1, deal.secret());
  }

  private List<ResolvedOrder> orders(SessionState state, List<List<OrderedMove>> moves) {
    List<ResolvedOrder> orders = new ArrayList<>();
    for (int team = 0; team < moves.size(); team++) {
      for (OrderedMove move : moves.get(team)) {
        double share = UsageLimits.share(scenario, state, team, move.move());
        orders.add(
            new ResolvedOrder(
                move.id(), move.move(), team, move.parameters(), move.logged(), share));
      }
    }
    return orders;
  }

  private List<List<Double>> left(SessionState state) {
    List<List<Double>> left = new ArrayList<>();
    for (int team = 0; team < state.teams().size(); team++) {
      left.add(Budget.left(scenario, state, team));
    }
    return left;
  }

  /** The opening, and then the planned injects that happen with it. */
  private List<Event> open(SessionState state, int turn, List<List<Double>> left, Instant at) {
    SessionState.Setup setup = state.setup();
    Set<Integer> happened = new HashSet<>();
    state.turns().forEach(record -> happened.addAll(record.injects()));
    happened.addAll(state.whiteCell().held());
    Moment before = new Moment(turn, setup.turnsOf(scenario), state.values(), List.of());
    List<Integer> injects =
        adjudicator.injectsDue(setup.seed(), setup.truth(), before, happened, setup.documentOnly());
    Moment now = new Moment(turn, before.turns(), state.values(), injects);
    var planned = new PlannedInjects(scenario, state);
    List<PlannedInject> due = planned.dueAt(before, at);
    Resolution opening = planned.with(adjudicator.open(setup.seed(), setup.truth(), now), now, due);
    Instant deadline = phases.opening(state, turn, at);
    List<Event> events = new ArrayList<>();
    events.add(new TurnOpened(turn, at, deadline, available(left), injects, opening));
    events.addAll(PlannedInjects.happened(due, turn, at));
    events.addAll(phases.begin(state, turn, at));
    return events;
  }

  private List<List<Double>> available(List<List<Double>> left) {
    List<List<Double>> available = new ArrayList<>();
    for (int team = 0; team < left.size(); team++) {
      List<Double> own = new ArrayList<>();
      for (int index = 0; index < scenario.resources().size(); index++) {
        Resource resource = scenario.resources().get(index);
        double carried = Math.min(left.get(team).get(index), resource.carry());
        own.add(carried + resource.income().get(team));
      }
      available.add(own);
    }
    return available;
  }
}
