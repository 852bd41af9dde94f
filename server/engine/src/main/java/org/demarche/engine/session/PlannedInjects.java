package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.ConditionReader;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;

/** Lets planned injects happen by themselves: as a turn opens, or when their time has come. */
final class PlannedInjects {
  private final Scenario scenario;
  private final SessionState state;

  PlannedInjects(Scenario scenario, SessionState state) {
    this.scenario = scenario;
    this.state = state;
  }

  /**
   * Those that happen as a turn opens, in the order they were planned.
   *
   * @param before the turn and the board before its opening
   */
  List<PlannedInject> dueAt(Moment before, Instant at) {
    return state.whiteCell().planned().stream()
        .filter(inject -> inject.state() == PlannedInject.State.PLANNED)
        .filter(inject -> opens(inject.when(), before, at))
        .toList();
  }

  private boolean opens(PlannedInject.When when, Moment before, Instant at) {
    Instant time = when.at();
    return !when.byHand()
        && (time == null || !time.isAfter(at))
        && turnFits(when, before.turn())
        && (when.condition().isEmpty() || holds(when.condition(), before));
  }

  /** With a condition, it is from this turn on. */
  private static boolean turnFits(PlannedInject.When when, int turn) {
    return when.turn() == 0
        || when.turn() == turn
        || (!when.condition().isEmpty() && when.turn() < turn);
  }

  private boolean holds(String condition, Moment before) {
    return switch (scenario.conditions().read(condition)) {
      case ConditionReader.Answer.Condition(var expression) ->
          new Adjudicator(scenario).holds(state.setup().truth(), before, expression);
      case ConditionReader.Answer.Problem _ -> false;
    };
  }

  /** An opening with what these decide after it, one after the other. */
  Resolution with(Resolution opening, Moment now, List<PlannedInject> injects) {
    Resolution whole = opening;
    for (PlannedInject inject : injects) {
      Moment next = new Moment(now.turn(), now.turns(), whole.after(), now.injects());
      whole =
          whole.then(
              new Adjudicator(scenario)
                  .intervene(
                      state.setup().seed(), state.setup().truth(), next, BoardChange.of(inject)));
    }
    return whole;
  }

  /** What tells that these have happened. */
  static List<Event> happened(List<PlannedInject> injects, int turn, Instant at) {
    List<Event> events = new ArrayList<>();
    for (PlannedInject inject : injects) {
      events.add(new Event.InjectSent(inject.id(), turn));
      events.add(
          new Event.Intervened(
              new LedgerEntry(
                  at,
                  turn,
                  LedgerEntry.Doer.SESSION,
                  LedgerEntry.Kind.INJECT,
                  "The planned inject \"%s\" happened".formatted(inject.title()),
                  "",
                  inject.everyone())));
    }
    return events;
  }

  /** What happens in the running turn because its time has come; not while the clock stands. */
  List<Event> due(Instant at) {
    List<Event> events = new ArrayList<>();
    SessionState now = state;
    if (state.stage().phase() == null || state.stage() instanceof Stage.Paused) {
      return events;
    }
    for (PlannedInject inject : state.whiteCell().planned()) {
      if (inject.state() == PlannedInject.State.PLANNED && timeIsUp(inject.when(), at)) {
        List<Event> own = new ArrayList<>();
        own.add(new BoardChange(scenario, now).send(inject));
        own.addAll(happened(List.of(inject), state.turn(), at));
        for (Event event : own) {
          now = Evolution.evolve(scenario, now, event);
        }
        events.addAll(own);
      }
    }
    return events;
  }

  private boolean timeIsUp(PlannedInject.When when, Instant at) {
    Instant time = when.at();
    return time != null
        && !time.isAfter(at)
        && when.condition().isEmpty()
        && (when.turn() == 0 || when.turn() == state.turn());
  }
}
