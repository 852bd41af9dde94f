package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.engine.session.Command.CloseTurn;
import org.demarche.engine.session.Command.EndSession;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Judges what moves a session from stage to stage. */
final class ClockCommands {
  private ClockCommands() {}

  static Decision start(Situation now) {
    return now.asFacilitator(
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
        events.add(new Event.BotSet(team, true));
      }
    }
    return events;
  }

  static Decision pause(Situation now, PauseSession command) {
    return now.asFacilitator(
        () ->
            Situation.unless(
                now.notEnded()
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON))
                    .or(() -> now.turnMeant(0)),
                () ->
                    now.state().stage() instanceof Stage.Paused
                        ? now.unchanged("")
                        : now.accept(
                            "", new Event.SessionPaused(command.reason(), now.request().at()))));
  }

  static Decision resume(Situation now) {
    return now.asFacilitator(
        () ->
            Situation.unless(
                now.notEnded().or(() -> now.turnMeant(0)),
                () ->
                    now.state().stage() instanceof Stage.Paused(_, _, var left)
                        ? resume(now, left)
                        : now.unchanged("")));
  }

  private static Decision resume(Situation now, @Nullable Duration left) {
    Instant at = now.request().at();
    return now.accept("", new Event.SessionResumed(at, left == null ? null : at.plus(left)));
  }

  /** Without a deadline so far, the turn gets one. */
  static Decision extend(Situation now, ExtendTurn command) {
    return now.asFacilitator(
        () ->
            Situation.unless(
                now.turnMeant(command.turn())
                    .or(() -> extension(command.by()))
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () -> now.accept("", extended(now, command))));
  }

  private static Optional<Rejection> extension(Duration by) {
    return by.isPositive() && by.compareTo(Duration.ofMinutes(SessionLimits.TURN_MINUTES)) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "minutes",
                "A turn is extended by 1 to %d minutes.".formatted(SessionLimits.TURN_MINUTES)));
  }

  private static Event extended(Situation now, ExtendTurn command) {
    Stage stage = now.state().stage();
    if (stage instanceof Stage.Paused(_, _, Duration left)) {
      Duration more = left == null ? command.by() : left.plus(command.by());
      return new Event.TurnExtended(null, more, command.reason());
    }
    Instant from =
        stage instanceof Stage.Planning(_, Instant deadline) && deadline != null
            ? deadline
            : now.request().at();
    return new Event.TurnExtended(from.plus(command.by()), null, command.reason());
  }

  /** A facilitator closes the turn at any time, the timer after the deadline. */
  static Decision close(Situation now, CloseTurn command) {
    return now.request().caller() instanceof Caller.Timer
        ? Situation.unless(
            now.turnOpen(command.turn()).or(() -> deadlineReached(now)), () -> close(now))
        : now.asFacilitator(() -> Situation.unless(now.turnOpen(command.turn()), () -> close(now)));
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
    return now.asFacilitator(
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
