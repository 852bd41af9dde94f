package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.demarche.engine.session.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Does what is due. */
final class TickCommands {
  private final Situation now;
  private final List<Event> events = new ArrayList<>();
  private SessionState state;

  private TickCommands(Situation now) {
    this.now = now;
    this.state = now.state();
  }

  /** A repeat does nothing, and neither does a tick that comes early: both are refused. */
  static Decision tick(Situation now) {
    if (!(now.request().caller() instanceof Caller.Timer)) {
      return Situation.refuse(
          Refusal.of(Reason.NOT_FACILITATOR, "Only the session's own clock may do this."));
    }
    List<Event> events = new TickCommands(now).due();
    return events.isEmpty()
        ? Situation.refuse(Refusal.of(Reason.DEADLINE_NOT_REACHED, "Nothing is due yet."))
        : now.accept("", events);
  }

  /** What is due within a phase comes before the phase's own end. */
  private List<Event> due() {
    add(TickCommands::resumed);
    if (runs()) {
      add(DealCommands::expired);
      add(InjectCommands::due);
      add(Absence::begun);
      add(TickCommands::waitedForNobody);
    }
    if (runs()) {
      add(TickCommands::phaseEnded);
    }
    return events;
  }

  private boolean runs() {
    return state.stage().phase() != null && !(state.stage() instanceof Stage.Paused);
  }

  private void add(Function<Situation, List<Event>> what) {
    List<Event> more = what.apply(new Situation(now.scenario(), state, now.request()));
    for (Event event : more) {
      state = Evolution.evolve(now.scenario(), state, event);
    }
    events.addAll(more);
  }

  private static List<Event> resumed(Situation now) {
    return now.state().stage() instanceof Stage.Paused paused && reached(now, paused.until())
        ? ClockCommands.resumed(now, paused)
        : List.of();
  }

  /** The turn closes if nobody is left to wait for, once absent teams are stood in for. */
  private static List<Event> waitedForNobody(Situation now) {
    boolean stoodIn = now.state().teams().stream().anyMatch(TeamState::automatic);
    return stoodIn && now.state().stage() instanceof Stage.Planning && Phases.allDone(now.state())
        ? new Phases(now.scenario()).endPlanning(now.state(), now.request().at())
        : List.of();
  }

  private static List<Event> phaseEnded(Situation now) {
    Phase phase = now.state().stage().phase();
    return phase != null && reached(now, now.state().stage().deadline())
        ? new Phases(now.scenario()).end(now.state(), phase, now.request().at())
        : List.of();
  }

  private static boolean reached(Situation now, @Nullable Instant due) {
    return due != null && !now.request().at().isBefore(due);
  }
}
