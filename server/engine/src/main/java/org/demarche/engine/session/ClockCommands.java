package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.session.Command.CloseTurn;
import org.demarche.engine.session.Command.EndSession;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Judges what moves a session from stage to stage. */
final class ClockCommands {
  private ClockCommands() {}

  static Decision start(Situation now) {
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.notEnded().or(() -> inLobby(now.state())),
                () -> {
                  List<Event> events = new ArrayList<>(botsForEmptyTeams(now.state()));
                  events.addAll(
                      new TurnClosing(now.scenario()).start(now.state(), now.request().at()));
                  return now.accept("", events);
                }));
  }

  private static Optional<Rejection> inLobby(SessionState state) {
    return state.stage() instanceof Stage.Lobby
        ? Optional.empty()
        : Optional.of(Refusal.of(Reason.ALREADY_STARTED, "The game has started already."));
  }

  private static List<Event> botsForEmptyTeams(SessionState state) {
    List<Event> events = new ArrayList<>();
    for (int team = 0; state.setup().bots() && team < state.teams().size(); team++) {
      int index = team;
      boolean joined =
          state.seats().stream().anyMatch(seat -> seat.team() == index && !seat.revoked());
      if (!joined && !state.teams().get(team).bot()) {
        events.add(new Event.StandInSet(team, StandIn.BOT, ""));
      }
    }
    return events;
  }

  static Decision pause(Situation now, PauseSession command) {
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.notEnded()
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON))
                    .or(() -> now.turnMeant(0)),
                () ->
                    now.state().stage() instanceof Stage.Paused
                        ? now.unchanged("")
                        : now.accept(
                            "",
                            new Event.SessionPaused(
                                command.reason(), now.request().at(), command.until()))));
  }

  static Decision resume(Situation now) {
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.notEnded().or(() -> now.turnMeant(0)),
                () ->
                    now.state().stage() instanceof Stage.Paused paused
                        ? resume(now, paused.left())
                        : now.unchanged("")));
  }

  private static Decision resume(Situation now, @Nullable Duration left) {
    Instant at = now.request().at();
    return now.accept("", new Event.SessionResumed(at, left == null ? null : at.plus(left)));
  }

  /** A facilitator closes the turn at any time, the timer after the deadline. */
  static Decision close(Situation now, CloseTurn command) {
    return now.request().caller() instanceof Caller.Timer
        ? Situation.unless(
            now.turnOpen(command.turn()).or(() -> deadlineReached(now)), () -> close(now))
        : now.holding(
            Power.CLOCK, () -> Situation.unless(now.turnOpen(command.turn()), () -> close(now)));
  }

  private static Optional<Rejection> deadlineReached(Situation now) {
    return now.state().stage() instanceof Stage.Planning(_, Instant deadline)
            && deadline != null
            && !now.request().at().isBefore(deadline)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(Reason.DEADLINE_NOT_REACHED, "The turn's deadline has not been reached."));
  }

  private static Decision close(Situation now) {
    return now.accept("", new TurnClosing(now.scenario()).close(now.state(), now.request().at()));
  }

  static Decision end(Situation now, EndSession command) {
    return now.holding(
        Power.GOVERN,
        () ->
            now.state().stage() instanceof Stage.Ended
                ? now.unchanged("")
                : Situation.unless(
                    Situation.text("reason", command.reason(), 0, SessionLimits.REASON),
                    () ->
                        now.accept(
                            "",
                            new Event.SessionEnded(
                                command.reason(), Scorer.score(now.scenario(), now.state())))));
  }
}
