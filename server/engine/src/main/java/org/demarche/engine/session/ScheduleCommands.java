package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.ShiftSchedule;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Judges changes of the schedule. */
final class ScheduleCommands {
  private static final Duration LONGEST = Duration.ofMinutes(SessionLimits.TURN_MINUTES);

  private ScheduleCommands() {}

  /** Without a deadline so far, the phase gets one. */
  static Decision extend(Situation now, ExtendTurn command) {
    Instant from = command.from();
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.turnMeant(command.turn())
                    .or(() -> extension(command.by()))
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () ->
                    once(
                        now,
                        now.state().stage().deadline(),
                        from,
                        from == null ? null : schedule(now).after(from, command.by()),
                        () -> extended(now, command))));
  }

  private static Optional<Rejection> extension(Duration by) {
    return by.isPositive() && by.compareTo(LONGEST) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "minutes",
                "A turn is extended by 1 to %d minutes.".formatted(SessionLimits.TURN_MINUTES)));
  }

  /**
   * Does it from the deadline that the caller saw, and once.
   *
   * @param current the deadline now
   * @param from the one that the caller saw; null for any
   * @param result what the caller wants it to become
   */
  private static Decision once(
      Situation now,
      @Nullable Instant current,
      @Nullable Instant from,
      @Nullable Instant result,
      Supplier<Decision> then) {
    if (from == null || from.equals(current)) {
      return then.get();
    }
    if (current != null && current.equals(result)) {
      return now.unchanged("");
    }
    return Situation.refuse(
        Refusal.of(
            Reason.DEADLINE_CHANGED,
            current == null
                ? "There is no running deadline any more. Look again before you change it."
                : "The deadline has become another. Look again before you change it.",
            Map.of("deadline", current == null ? "" : current.toString())));
  }

  private static Decision extended(Situation now, ExtendTurn command) {
    String what =
        "Turn %d was given %s more."
            .formatted(now.state().turn(), Words.count((int) command.by().toMinutes(), "minute"));
    return now.accept(
        "", extension(now, command), now.intervened(Kind.EXTEND, what, command.reason(), true));
  }

  private static Event extension(Situation now, ExtendTurn command) {
    Stage stage = now.state().stage();
    if (stage instanceof Stage.Paused paused) {
      Duration left = paused.left();
      Duration more = left == null ? command.by() : left.plus(command.by());
      return new Event.TurnExtended(null, more, command.reason());
    }
    Instant deadline = stage.deadline();
    Instant from = deadline == null ? now.request().at() : deadline;
    return new Event.TurnExtended(schedule(now).after(from, command.by()), null, command.reason());
  }

  private static Schedule schedule(Situation now) {
    return now.state().setup().options().schedule();
  }

  /** Also in the lobby, where only fixed deadlines move. */
  static Decision shift(Situation now, ShiftSchedule command) {
    Instant from = command.from();
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.notEnded()
                    .or(() -> shiftable(now, command.by()))
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () ->
                    once(
                        now,
                        current(now.state()),
                        from,
                        from == null ? null : from.plus(command.by()),
                        () ->
                            Situation.unless(
                                stillAhead(now, command.by()), () -> shifted(now, command)))));
  }

  /** The running deadline; before the game, the first of those that are fixed. */
  private static @Nullable Instant current(SessionState state) {
    List<Instant> fixed = state.setup().options().schedule().deadlines();
    return state.stage() instanceof Stage.Lobby && !fixed.isEmpty()
        ? fixed.getFirst()
        : state.stage().deadline();
  }

  private static Optional<Rejection> shiftable(Situation now, Duration by) {
    if (by.isZero() || by.abs().compareTo(LONGEST) > 0) {
      return Optional.of(
          Refusal.field(
              "minutes",
              "The schedule moves by 1 to %d minutes, or by as many below zero to be earlier."
                  .formatted(SessionLimits.TURN_MINUTES)));
    }
    boolean nothing =
        schedule(now).deadlines().isEmpty()
            && now.state().stage().deadline() == null
            && !(now.state().stage() instanceof Stage.Paused paused && paused.left() != null);
    return nothing
        ? Optional.of(
            Refusal.field(
                "minutes", "There is no deadline to move. Extend the turn to give it one."))
        : Optional.empty();
  }

  private static Optional<Rejection> stillAhead(Situation now, Duration by) {
    Instant current = current(now.state());
    boolean past =
        now.state().stage() instanceof Stage.Paused paused
            ? paused.left() != null && !paused.left().plus(by).isPositive()
            : current != null && !current.plus(by).isAfter(now.request().at());
    return past
        ? Optional.of(
            Refusal.field(
                "minutes",
                "The next deadline would be past. Move it by less, or end the phase now."))
        : Optional.empty();
  }

  private static Decision shifted(Situation now, ShiftSchedule command) {
    Stage stage = now.state().stage();
    Instant deadline = stage.deadline();
    Duration left = stage instanceof Stage.Paused paused ? paused.left() : null;
    int minutes = (int) command.by().toMinutes();
    String what =
        "The schedule was moved by %s, to be %s."
            .formatted(Words.count(Math.abs(minutes), "minute"), minutes < 0 ? "earlier" : "later");
    return now.accept(
        "",
        new Event.ScheduleShifted(
            command.by(),
            deadline == null ? null : deadline.plus(command.by()),
            left == null ? null : left.plus(command.by()),
            command.reason()),
        now.intervened(Kind.SHIFT, what, command.reason(), true));
  }
}
