package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.ShiftSchedule;

/** Judges changes of the schedule. */
final class ScheduleCommands {
  private ScheduleCommands() {}

  /** Without a deadline so far, the turn gets one. */
  static Decision extend(Situation now, ExtendTurn command) {
    return now.holding(
        Power.CLOCK,
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
    if (stage instanceof Stage.Paused paused) {
      Duration left = paused.left();
      Duration more = left == null ? command.by() : left.plus(command.by());
      return new Event.TurnExtended(null, more, command.reason());
    }
    Instant deadline = stage.deadline();
    Instant from = deadline == null ? now.request().at() : deadline;
    return new Event.TurnExtended(from.plus(command.by()), null, command.reason());
  }

  static Decision shift(Situation now, ShiftSchedule command) {
    throw new UnsupportedOperationException();
  }
}
