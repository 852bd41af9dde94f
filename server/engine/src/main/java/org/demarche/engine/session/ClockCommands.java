package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.engine.session.Command.CloseTurn;
import org.demarche.engine.session.Command.EndSession;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.LedgerEntry.Kind;
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
                  events.add(now.intervened(Kind.START, "The game was started.", "", true));
                  return now.accept("", events);
                }));
  }

  private static Optional<Rejection> inLobby(SessionState state) {
    if (state.stage() instanceof Stage.Lobby) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.of(
            Reason.ALREADY_STARTED,
            state.practice() == null
                ? "The game has started already."
                : "A practice turn is played. End it, then start the game."));
  }

  /** Teams that nobody has joined are played by bots, if the session was created so. */
  static List<Event> botsForEmptyTeams(SessionState state) {
    List<Event> events = new ArrayList<>();
    for (int team = 0; state.setup().bots() && team < state.teams().size(); team++) {
      int index = team;
      boolean joined =
          state.seats().stream().anyMatch(seat -> seat.team() == index && !seat.revoked());
      if (!joined && state.teams().get(team).standIn() == StandIn.NONE) {
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
                        : pauseRunning(now, command)));
  }

  private static Decision pauseRunning(Situation now, PauseSession command) {
    Instant at = now.request().at();
    return Situation.unless(
        until(command.until(), at),
        () ->
            now.accept(
                "",
                new Event.SessionPaused(command.reason(), at, command.until()),
                now.intervened(Kind.PAUSE, "The session was paused.", command.reason(), true)));
  }

  private static Optional<Rejection> until(@Nullable Instant until, Instant at) {
    Instant latest = at.plus(Duration.ofMinutes(SessionLimits.TURN_MINUTES));
    return until == null || (until.isAfter(at) && !until.isAfter(latest))
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "until",
                "A pause ends in the future, within two weeks. Leave the time out to pause until"
                    + " you resume."));
  }

  static Decision resume(Situation now) {
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.notEnded().or(() -> now.turnMeant(0)),
                () -> {
                  if (!(now.state().stage() instanceof Stage.Paused paused)) {
                    return now.unchanged("");
                  }
                  List<Event> events = new ArrayList<>(resumed(now, paused));
                  events.add(now.intervened(Kind.RESUME, "The session was resumed.", "", true));
                  return now.accept("", events);
                }));
  }

  /** What happens when a pause is over: what was left is left from now on. */
  static List<Event> resumed(Situation now, Stage.Paused paused) {
    Instant at = now.request().at();
    Schedule schedule = now.state().setup().options().schedule();
    List<Event> events = new ArrayList<>();
    events.add(new Event.SessionResumed(at, after(schedule, at, paused.left())));
    if (paused.grace() != null) {
      events.add(new Event.GraceSet(after(schedule, at, paused.grace())));
    }
    return events;
  }

  private static @Nullable Instant after(Schedule schedule, Instant at, @Nullable Duration left) {
    return left == null ? null : schedule.after(at, left);
  }

  /** A facilitator ends a phase at any time; the clock does it by a tick. */
  static Decision close(Situation now, CloseTurn command) {
    return now.holding(
        Power.CLOCK,
        () ->
            Situation.unless(
                now.turnMeant(command.turn()),
                () -> {
                  Phase running = now.state().stage().phase();
                  if (running == null || command.phase().compareTo(running) < 0) {
                    return now.unchanged("");
                  }
                  return Situation.unless(
                      begun(now, command.phase(), running).or(now::notPaused),
                      () -> closed(now, running));
                }));
  }

  private static Optional<Rejection> begun(Situation now, Phase meant, Phase running) {
    return meant == running
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "phase",
                "Turn %d is in its %s. End that first: name the phase %s."
                    .formatted(now.state().turn(), word(running), word(running))));
  }

  private static String word(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  private static Decision closed(Situation now, Phase phase) {
    List<Event> events =
        new ArrayList<>(new Phases(now.scenario()).end(now.state(), phase, now.request().at()));
    String what = "The %s of turn %d was ended.".formatted(word(phase), now.state().turn());
    events.add(now.intervened(Kind.CLOSE, what, "", true));
    return now.accept("", events);
  }

  static Decision end(Situation now, EndSession command) {
    return now.holding(
        Power.GOVERN,
        () ->
            Situation.unless(
                notInPractice(now.state()),
                () ->
                    now.state().stage() instanceof Stage.Ended
                        ? now.unchanged("")
                        : Situation.unless(
                            Situation.text("reason", command.reason(), 0, SessionLimits.REASON),
                            () -> ended(now, command))));
  }

  /** What speaks against what only the game itself can bear. */
  static Optional<Rejection> notInPractice(SessionState state) {
    return state.practice() == null
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.NOT_RUNNING, "A practice turn is played, of which nothing counts. End it."));
  }

  private static Decision ended(Situation now, EndSession command) {
    return now.accept(
        "",
        new Event.SessionEnded(command.reason(), Scorer.score(now.scenario(), now.state())),
        now.intervened(Kind.END, "The session was ended.", command.reason(), true));
  }
}
