package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Event.GraceSet;
import org.demarche.engine.session.Event.PhaseBegun;
import org.jspecify.annotations.Nullable;

/** Takes a turn from phase to phase, and says when each ends by itself. */
final class Phases {
  private final Scenario scenario;

  Phases(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Whether all teams have said what they want to, and at least one of them in earnest. */
  static boolean allDone(SessionState state) {
    return state.teams().stream().allMatch(TeamState::done)
        && state.teams().stream().anyMatch(TeamState::approved);
  }

  /** When a turn that opens now closes for orders, if it is not read first. */
  @Nullable Instant opening(SessionState state, int turn, Instant at) {
    return state.setup().options().schedule().briefing() == null
        ? planningEnds(state, turn, at)
        : null;
  }

  /** What happens after a turn's opening: the phase it begins with. */
  List<Event> begin(SessionState state, int turn, Instant at) {
    Schedule schedule = state.setup().options().schedule();
    return schedule.briefing() == null
        ? grace(state, at)
        : List.of(new PhaseBegun(turn, Phase.BRIEFING, schedule.after(at, schedule.briefing())));
  }

  /** What happens when a turn has been read. */
  List<Event> endBriefing(SessionState state, Instant at) {
    int turn = state.turn();
    List<Event> events = new ArrayList<>();
    events.add(new PhaseBegun(turn, Phase.PLANNING, planningEnds(state, turn, at)));
    events.addAll(grace(state, at));
    return events;
  }

  /** When absent teams will count as such; nothing if they never do. */
  List<Event> grace(SessionState state, Instant at) {
    SessionOptions options = state.setup().options();
    return options.grace() == null || options.standIn() == StandIn.NONE
        ? List.of()
        : List.of(new GraceSet(options.schedule().after(at, options.grace())));
  }

  /** What happens when a turn closes for orders. */
  List<Event> endPlanning(SessionState state, Instant at) {
    Schedule schedule = state.setup().options().schedule();
    Duration length = schedule.adjudication();
    if (length == null || !hasFreeText(state)) {
      return new TurnClosing(scenario).close(state, at);
    }
    Instant deadline = length.isZero() ? null : schedule.after(at, length);
    return List.of(new PhaseBegun(state.turn(), Phase.ADJUDICATION, deadline));
  }

  /** What happens when the running phase is over. */
  List<Event> end(SessionState state, Phase phase, Instant at) {
    return switch (phase) {
      case BRIEFING -> endBriefing(state, at);
      case PLANNING -> endPlanning(state, at);
      case ADJUDICATION -> new TurnClosing(scenario).close(state, at);
    };
  }

  /** Whether somebody has ordered what white cell must judge. */
  private boolean hasFreeText(SessionState state) {
    return state.teams().stream()
        .flatMap(team -> team.moves().stream())
        .flatMap(move -> scenario.moves().get(move.move()).parameters().stream())
        .anyMatch(parameter -> parameter.kind() instanceof Parameter.Kind.Umpire);
  }

  /**
   * When a turn whose planning begins now closes for orders; null for never by itself. A fixed
   * deadline that is past counts no more, and practice has none.
   */
  @Nullable Instant planningEnds(SessionState state, int turn, Instant at) {
    SessionState.Setup setup = state.setup();
    Schedule schedule = setup.options().schedule();
    if (state.practice() == null && turn <= schedule.deadlines().size()) {
      Instant fixed = schedule.deadlines().get(turn - 1);
      if (fixed.isAfter(at)) {
        return fixed;
      }
    }
    Duration set = setup.turnLength();
    Duration length =
        set == null ? Duration.ofMinutes(scenario.calendar().get(turn - 1).minutes()) : set;
    return length.isZero() ? null : schedule.after(at, length);
  }
}
