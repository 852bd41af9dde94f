package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.engine.session.Command.ReopenSession;
import org.demarche.engine.session.Command.Rewind;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.LedgerEntry.Kind;

/** Judges what takes a session back. */
final class ReturnCommands {
  private ReturnCommands() {}

  static Decision reopen(Situation now, ReopenSession command) {
    return now.holding(
        Power.GOVERN,
        () ->
            Situation.unless(
                ClockCommands.notInPractice(now.state())
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () ->
                    reopenedJustNow(now.state())
                        ? now.unchanged("")
                        : Situation.unless(endedEarly(now), () -> reopened(now, command))));
  }

  /** A second click finds the session open, and it was the first click that opened it. */
  private static boolean reopenedJustNow(SessionState state) {
    List<LedgerEntry> ledger = state.whiteCell().ledger();
    return !(state.stage() instanceof Stage.Ended)
        && ledger.stream()
            .filter(entry -> entry.kind() == Kind.END || entry.kind() == Kind.REOPEN)
            .reduce((_, last) -> last)
            .filter(last -> last.kind() == Kind.REOPEN)
            .isPresent();
  }

  private static Optional<Rejection> endedEarly(Situation now) {
    if (!(now.state().stage() instanceof Stage.Ended ended)) {
      return Optional.of(Refusal.of(Reason.NOT_ENDED, "The session has not ended."));
    }
    int turn = ended.turn();
    return turn < now.state().setup().turnsOf(now.scenario())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.TURN_CLOSED,
                "The last turn was played to its end. Rewind to turn %d instead.".formatted(turn),
                Map.of("turn", Integer.toString(turn))));
  }

  private static Decision reopened(Situation now, ReopenSession command) {
    Instant at = now.request().at();
    List<Event> events = new ArrayList<>();
    if (now.state().opening() == null) {
      events.add(new Event.SessionReopened(command.reason(), null));
    } else {
      Phases phases = new Phases(now.scenario());
      Instant deadline = phases.planningEnds(now.state(), now.state().turn() + 1, at);
      events.add(new Event.SessionReopened(command.reason(), deadline));
      events.addAll(phases.grace(now.state(), at));
    }
    events.add(now.intervened(Kind.REOPEN, "The session goes on.", command.reason(), true));
    return now.accept("", events);
  }

  static Decision rewind(Situation now, Rewind command) {
    return now.holding(
        Power.GOVERN,
        () ->
            Situation.unless(
                ClockCommands.notInPractice(now.state())
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON))
                    .or(() -> opened(now, command.turn())),
                () ->
                    isThere(now.state(), command.turn())
                        ? now.unchanged("")
                        : rewound(now, command)));
  }

  private static Optional<Rejection> opened(Situation now, int turn) {
    SessionState state = now.state();
    int closed = state.turns().size();
    int last = state.opening() == null ? closed : closed + 1;
    if (last == 0) {
      return Optional.of(
          Refusal.of(
              Reason.NOT_RUNNING, "No turn has opened yet, so there is none to go back to."));
    }
    return turn >= 1 && turn <= last
        ? Optional.empty()
        : Optional.of(
            Refusal.field("turn", "Give one of the turns that have opened, 1 to " + last + "."));
  }

  /** Whether the last rewind led here, and nothing has been ordered, offered or stated since. */
  private static boolean isThere(SessionState state, int turn) {
    return state.stage() instanceof Stage.Planning
        && state.turn() == turn
        && !state.branches().isEmpty()
        && state.branches().getLast().from() == turn
        && state.teams().stream().allMatch(team -> team.revision() == 0)
        && state.deals().stream().noneMatch(deal -> deal.turn() >= turn)
        && state.assessments().stream().noneMatch(given -> given.turn() >= turn);
  }

  private static Decision rewound(Situation now, Rewind command) {
    Instant at = now.request().at();
    SessionState state = now.state();
    int turn = command.turn();
    Phases phases = new Phases(now.scenario());
    List<Event> events = new ArrayList<>();
    events.add(
        new Event.Rewound(
            state.branches().size() + 1,
            turn,
            command.reason(),
            at,
            phases.planningEnds(state, turn, at),
            available(state, turn)));
    events.addAll(phases.grace(state, at));
    String what = "The session went back to the opening of turn %d.".formatted(turn);
    events.add(now.intervened(Kind.REWIND, what, command.reason(), true));
    return now.accept("", events);
  }

  private static List<List<Double>> available(SessionState state, int turn) {
    return turn <= state.turns().size()
        ? state.turns().get(turn - 1).available()
        : state.teams().stream().map(TeamState::available).toList();
  }
}
