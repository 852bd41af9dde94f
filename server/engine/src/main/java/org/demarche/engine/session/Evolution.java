package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Start;

/** Folds what happened into states. It judges nothing, computes no rule and draws nothing. */
public final class Evolution {
  private Evolution() {}

  /**
   * The state after a session's first entry.
   *
   * @param id of the session
   * @param entry the entry's events, {@link Event.SessionCreated} first
   */
  public static SessionState create(Scenario scenario, String id, List<Event> entry) {
    if (entry.isEmpty() || !(entry.getFirst() instanceof Event.SessionCreated created)) {
      throw new IllegalArgumentException(
          "first entry of session " + id + ": " + entry + " (expected: SessionCreated first)");
    }
    return fold(scenario, lobby(scenario, id, created), entry.subList(1, entry.size()));
  }

  /** The state after one more entry. */
  public static SessionState fold(Scenario scenario, SessionState state, List<Event> entry) {
    SessionState next = state;
    for (Event event : entry) {
      next = evolve(scenario, next, event);
    }
    return new StateEditor(next).version(state.version() + 1).build();
  }

  private static SessionState lobby(Scenario scenario, String id, Event.SessionCreated created) {
    List<Double> nothing = Collections.nCopies(scenario.resources().size(), 0.0);
    var idle = new TeamState(false, nothing, List.of(), false, 0, 0);
    return new SessionState(
        0,
        new SessionState.Setup(
            id,
            created.title(),
            created.scenario(),
            created.scenarioDigest(),
            created.seed(),
            created.thesis(),
            created.objectives(),
            created.turnLength(),
            created.turns(),
            created.documentOnly(),
            created.modifiers(),
            created.bots(),
            created.joinCodes(),
            created.at()),
        new Stage.Lobby(),
        List.of(),
        Collections.nCopies(scenario.teamCount(), idle),
        Start.values(scenario),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The state after one more event of an entry; only {@link #fold} counts versions. */
  public static SessionState evolve(Scenario scenario, SessionState state, Event event) {
    var next = new StateEditor(state);
    switch (event) {
      case Event.SessionCreated _ ->
          throw new IllegalArgumentException(
              "event: SessionCreated in session " + state.setup().id() + " (expected: only first)");
      case Event.SeatTaken(Seat seat) -> next.seats(with(state.seats(), seat));
      case Event.SeatRevoked(String id, _) ->
          next.seats(
              state.seats().stream()
                  .map(seat -> seat.id().equals(id) ? seat.withoutAccess() : seat)
                  .toList());
      case Event.BotSet(int team, boolean active) ->
          next.team(team, old -> old.playedByBot(active));
      case Event.SessionStarted(var readings) -> next.startReadings(readings);
      case Event.TurnOpened opened -> open(next, opened);
      case Event.SessionPaused(String reason, var at) ->
          next.stage(state.stage().paused(reason, at));
      case Event.SessionResumed(_, var deadline) ->
          next.stage(new Stage.Planning(state.turn(), deadline));
      case Event.TurnExtended(var deadline, var left, _) ->
          next.stage(state.stage().extended(deadline, left));
      case Event.MoveAdded(int team, OrderedMove move) ->
          next.team(team, old -> old.drafting(with(old.moves(), move), old.drafted() + 1));
      case Event.MoveRemoved(int team, String id) ->
          next.team(team, old -> old.drafting(without(old.moves(), id), old.drafted()));
      case Event.MoveRuled(int team, String id, String parameter, String value, String reason) ->
          next.team(team, old -> old.ruled(id, parameter, value, reason));
      case Event.OrdersApproved(int team) -> next.team(team, old -> old.withApproval(true));
      case Event.OrdersWithdrawn(int team) -> next.team(team, old -> old.withApproval(false));
      case Event.DealProposed(Deal deal) -> next.deals(with(state.deals(), deal));
      case Event.DealAnswered(String id, int team, var answer) ->
          next.deals(changed(state, id, deal -> answered(scenario, deal, team, answer)));
      case Event.DealCountered(String id, String by) ->
          next.deals(changed(state, id, deal -> deal.counteredBy(by)));
      case Event.MessageSent(Message message) -> next.messages(with(state.messages(), message));
      case Event.AssessmentGiven(Assessment assessment) ->
          next.assessments(with(state.assessments(), assessment));
      case Event.TurnResolved resolved -> resolve(next, state, resolved);
      case Event.SessionEnded ended -> end(next, state, ended);
      case Event.DebriefAwarded(_, _, _, var scores) -> next.scores(scores);
      case Event.RequestAnswered answered -> next.answers(newest(with(state.answers(), answered)));
    }
    return next.build();
  }

  private static void open(StateEditor next, Event.TurnOpened opened) {
    next.stage(new Stage.Planning(opened.turn(), opened.deadline()))
        .values(opened.opening().after())
        .opening(opened.opening(), opened.injects());
    for (int team = 0; team < opened.available().size(); team++) {
      List<Double> available = opened.available().get(team);
      next.team(team, old -> old.inNewTurn(available));
    }
  }

  private static void resolve(StateEditor next, SessionState state, Event.TurnResolved resolved) {
    Resolution opening = state.opening();
    if (opening == null) {
      throw new IllegalArgumentException(
          "event: TurnResolved in session " + state.setup().id() + " (expected: an open turn)");
    }
    var record =
        new TurnRecord(
            resolved.turn(),
            state.openingInjects(),
            resolved.moves(),
            resolved.deals(),
            opening,
            resolved.resolution(),
            resolved.readings());
    next.turns(with(state.turns(), record))
        .values(resolved.resolution().after())
        .opening(null, List.of())
        .deals(state.deals().stream().map(deal -> deal.closed(resolved.deals())).toList());
  }

  private static void end(StateEditor next, SessionState state, Event.SessionEnded ended) {
    next.stage(new Stage.Ended(state.turns().size(), ended.reason()))
        .scores(ended.scores())
        .opening(state.opening(), List.of())
        .deals(state.deals().stream().map(deal -> deal.closed(List.of())).toList());
  }

  private static <T> List<T> with(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(element);
    return longer;
  }

  private static List<Event.RequestAnswered> newest(List<Event.RequestAnswered> answers) {
    int surplus = Math.max(0, answers.size() - SessionLimits.ANSWERS);
    return answers.subList(surplus, answers.size());
  }

  private static List<OrderedMove> without(List<OrderedMove> moves, String id) {
    return moves.stream().filter(move -> !move.id().equals(id)).toList();
  }

  private static Deal answered(Scenario scenario, Deal deal, int team, Command.Answer answer) {
    return switch (answer) {
      case ACCEPT -> {
        List<Integer> agreed = with(deal.acceptedBy(), team);
        boolean all = agreed.containsAll(scenario.deals().get(deal.kind()).parties());
        yield deal.acceptedBy(agreed, all ? Deal.State.ACCEPTED : Deal.State.PROPOSED);
      }
      case REJECT -> deal.in(Deal.State.REJECTED);
      case WITHDRAW -> deal.in(Deal.State.WITHDRAWN);
    };
  }

  private static List<Deal> changed(SessionState state, String id, UnaryOperator<Deal> change) {
    return state.deals().stream()
        .map(deal -> deal.id().equals(id) ? change.apply(deal) : deal)
        .toList();
  }
}
