package org.demarche.engine.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Start;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.engine.whitecell.UntouchedOpening;
import org.demarche.engine.whitecell.WhiteCellState;

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
            created.options(),
            created.at()),
        new Stage.Lobby(),
        List.of(),
        created.joinCodes(),
        null,
        Collections.nCopies(scenario.teamCount(), TeamState.idle(nothing(scenario))),
        Start.values(scenario),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        WhiteCellState.EMPTY,
        List.of(),
        List.of());
  }

  private static List<Double> nothing(Scenario scenario) {
    return Collections.nCopies(scenario.resources().size(), 0.0);
  }

  /** The state after one more event of an entry; only {@link #fold} counts versions. */
  public static SessionState evolve(Scenario scenario, SessionState state, Event event) {
    var next = new StateEditor(state);
    switch (event) {
      case Event.SessionCreated _ ->
          throw new IllegalArgumentException(
              "event: SessionCreated in session " + state.setup().id() + " (expected: only first)");
      case Event.SeatTaken(Seat seat, String code) -> take(next, state, seat, code);
      case Event.SeatsInvited(var codes) -> next.codes(withAll(state.codes(), codes));
      case Event.SeatMoved(var id, var role, int team, boolean head) ->
          next.seats(seat(state, id, seat -> seat.movedTo(role, team, head)));
      case Event.SeatReplaced(var id, var code) ->
          next.seats(seat(state, id, seat -> seat.keptFor(code))).codes(with(state.codes(), code));
      case Event.SeatRevoked(String id, _) -> next.seats(seat(state, id, Seat::withoutAccess));
      case Event.BotSet(int team, boolean active) ->
          next.team(team, old -> old.actedForBy(active ? StandIn.BOT : StandIn.NONE, "", false));
      case Event.StandInSet(int team, var standIn, var policy, boolean automatic) ->
          next.team(team, old -> old.actedForBy(standIn, policy, automatic));
      case Event.GraceSet(var until) -> next.stage(state.stage().withGrace(until));
      case Event.PracticeStarted practice ->
          next.practice(state.setup()).setup(state.setup().forPractice(practice));
      case Event.PracticeEnded() -> Returning.toLobby(scenario, next, state);
      case Event.SessionStarted(var readings) -> next.startReadings(readings);
      case Event.TurnOpened opened -> open(next, opened);
      case Event.PhaseBegun(int turn, var phase, var deadline) ->
          next.stage(Stage.of(phase, turn, deadline));
      case Event.SessionPaused(String reason, var at, var until) ->
          next.stage(state.stage().paused(reason, at, until, state.setup().options().schedule()));
      case Event.SessionResumed(_, var deadline) -> next.stage(state.stage().resumed(deadline));
      case Event.TurnExtended(var deadline, var left, _) ->
          next.stage(state.stage().extended(deadline, left));
      case Event.ScheduleShifted(var by, var deadline, var left, _) ->
          next.stage(state.stage().extended(deadline, left)).setup(shifted(state.setup(), by));
      case Event.SessionReopened(_, var deadline) -> Returning.fromEnd(next, state, deadline);
      case Event.Rewound rewound -> Returning.toTurn(scenario, next, state, rewound);
      case Event.MoveAdded(int team, OrderedMove move) ->
          next.team(team, old -> old.drafting(with(old.moves(), move), old.drafted() + 1));
      case Event.MoveEdited(int team, OrderedMove move) -> edit(next, state, team, move);
      case Event.MoveRemoved(int team, String id) ->
          next.team(team, old -> old.drafting(without(old.moves(), id), old.drafted()));
      case Event.OrdersCommented(int team, Comment comment) ->
          next.team(team, old -> old.commented(comment));
      case Event.MoveRuled ruled -> next.team(ruled.team(), old -> ruled(old, ruled));
      case Event.OrdersApproved(int team) -> next.team(team, old -> old.withApproval(true));
      case Event.OrdersWithdrawn(int team) -> next.team(team, old -> old.withApproval(false));
      case Event.DealProposed(Deal deal) -> next.deals(DealHistory.proposed(state, deal));
      case Event.DealAnswered answered ->
          next.deals(DealHistory.answered(scenario, state, answered));
      case Event.DealCountered(String id, String by) ->
          next.deals(DealHistory.countered(state, id, by));
      case Event.DealExpired(String id, var at) -> next.deals(DealHistory.expired(state, id, at));
      case Event.MessageSent(Message message) -> next.messages(with(state.messages(), message));
      case Event.LabelSet(Label label) -> next.labels(with(state.labels(), label));
      case Event.AssessmentGiven(Assessment assessment) ->
          next.assessments(with(state.assessments(), assessment));
      case Event.QuizAnswered(QuizAnswer answer) -> next.quiz(with(state.quiz(), answer));
      case Event.Argued(var argument) -> next.whiteCell(state.whiteCell().with(argument));
      case Event.Estimated(var estimate) -> next.whiteCell(state.whiteCell().with(estimate));
      case Event.InjectPlanned(var inject) -> next.whiteCell(state.whiteCell().with(inject));
      case Event.InjectDropped(String inject) ->
          next.whiteCell(dropped(scenario, state.whiteCell(), inject));
      case Event.InjectSent(String inject, int turn) ->
          next.whiteCell(state.whiteCell().sent(inject, turn));
      case Event.BoardChanged changed -> change(next, state, changed);
      case Event.Intervened(var entry) -> next.whiteCell(state.whiteCell().with(entry));
      case Event.TurnResolved resolved -> resolve(next, state, resolved);
      case Event.SessionEnded ended -> end(next, state, ended);
      case Event.DebriefAwarded(_, _, _, var scores) -> next.scores(scores);
      case Event.RequestAnswered answered -> answer(next, state, answered);
    }
    return next.build();
  }

  private static void take(StateEditor next, SessionState state, Seat seat, String code) {
    boolean kept = state.seats().stream().anyMatch(known -> known.id().equals(seat.id()));
    next.seats(kept ? seat(state, seat.id(), _ -> seat) : with(state.seats(), seat));
    next.codes(
        state.codes().stream()
            .map(known -> known.code().equals(code) ? known.usedFor(seat.id()) : known)
            .toList());
  }

  private static List<Seat> seat(SessionState state, String id, UnaryOperator<Seat> change) {
    return state.seats().stream()
        .map(seat -> seat.id().equals(id) ? change.apply(seat) : seat)
        .toList();
  }

  private static SessionState.Setup shifted(SessionState.Setup setup, Duration by) {
    SessionOptions options = setup.options();
    return setup.with(options.with(options.schedule().shifted(by)));
  }

  private static TeamState ruled(TeamState team, Event.MoveRuled ruled) {
    var ruling =
        new OrderedMove.Ruling(
            ruled.parameter(), ruled.reason(), ruled.publicText(), ruled.privateNote());
    return team.ruled(ruled.id(), ruling, ruled.value());
  }

  /** Estimates of a move that has become another one are of no use. */
  private static void edit(StateEditor next, SessionState state, int team, OrderedMove move) {
    next.team(team, old -> old.drafting(edited(old.moves(), move), old.drafted()));
    boolean same =
        state.teams().get(team).moves().stream()
            .anyMatch(
                old -> old.id().equals(move.id()) && old.parameters().equals(move.parameters()));
    if (!same) {
      next.whiteCell(state.whiteCell().withoutEstimates(move.id()));
    }
  }

  private static List<OrderedMove> edited(List<OrderedMove> moves, OrderedMove move) {
    return moves.stream().map(old -> old.id().equals(move.id()) ? move : old).toList();
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
            resolved.readings(),
            state.teams().stream().map(TeamState::comments).toList(),
            state.teams().stream().map(TeamState::available).toList());
    next.turns(with(state.turns(), record))
        .values(resolved.resolution().after())
        .opening(null, List.of())
        .deals(DealHistory.closed(state, resolved.deals()));
  }

  /** What is known of the turn before changes too, because the teams plan with it. */
  private static void change(StateEditor next, SessionState state, Event.BoardChanged changed) {
    Resolution opening = state.opening();
    Readings known =
        state.turns().isEmpty() ? state.startReadings() : state.turns().getLast().readings();
    if (opening == null || known == null) {
      throw new IllegalArgumentException(
          "event: BoardChanged in session " + state.setup().id() + " (expected: an open turn)");
    }
    var untouched =
        new UntouchedOpening(
            state.turn(),
            state.openingInjects(),
            opening,
            known,
            state.whiteCell().sentIn(state.turn()).map(PlannedInject::id).toList());
    next.opening(changed.opening(), changed.injects())
        .values(changed.opening().after())
        .whiteCell(state.whiteCell().touching(untouched));
    if (state.turns().isEmpty()) {
      next.startReadings(changed.readings());
    } else {
      List<TurnRecord> turns = new ArrayList<>(state.turns());
      turns.set(turns.size() - 1, turns.getLast().with(changed.readings()));
      next.turns(turns);
    }
  }

  private static void end(StateEditor next, SessionState state, Event.SessionEnded ended) {
    List<Deal> open = state.deals().stream().filter(Deal::open).toList();
    next.stage(new Stage.Ended(state.turns().size(), ended.reason(), state.openingInjects(), open))
        .scores(ended.scores())
        .opening(state.opening(), List.of())
        .deals(state.deals().stream().map(deal -> deal.closed(List.of())).toList());
  }

  private static WhiteCellState dropped(
      Scenario scenario, WhiteCellState whiteCell, String inject) {
    List<String> own = scenario.injects().stream().map(Inject::id).toList();
    return own.contains(inject)
        ? whiteCell.holding(own.indexOf(inject))
        : whiteCell.without(inject);
  }

  /** Whoever has done something for a team shows thereby that it is not absent. */
  private static void answer(StateEditor next, SessionState state, Event.RequestAnswered answered) {
    if (!answered.requestId().isEmpty()) {
      next.answers(newest(with(state.answers(), answered)));
    }
    for (Seat seat : state.seats()) {
      if (seat.role() == Seat.Role.MEMBER && answered.caller().equals("seat:" + seat.id())) {
        next.team(seat.team(), TeamState::acting);
      }
    }
  }

  private static <T> List<T> withAll(List<T> list, List<T> more) {
    List<T> longer = new ArrayList<>(list);
    longer.addAll(more);
    return longer;
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
}
