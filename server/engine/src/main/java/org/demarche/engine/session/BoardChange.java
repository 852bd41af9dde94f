package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Intervention;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.ReadingsTaker;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.whitecell.PlannedInject;

/**
 * Puts what white cell does to the board into the running turn's opening. The readings of the turn
 * before are taken again, with the same draws, so that what lies between two readings still adds
 * up.
 */
final class BoardChange {
  private final Scenario scenario;
  private final SessionState state;
  private final Adjudicator adjudicator;

  /**
   * @param state in a running turn; only {@link #decided} may be asked in the lobby too
   */
  BoardChange(Scenario scenario, SessionState state) {
    this.scenario = scenario;
    this.state = state;
    this.adjudicator = new Adjudicator(scenario);
  }

  /** One of the scenario's injects, by index, happens. */
  Event send(int inject) {
    List<Integer> injects = new ArrayList<>(state.openingInjects());
    injects.add(inject);
    return changed(injects, decided(inject));
  }

  /** A planned inject happens. */
  Event send(PlannedInject inject) {
    return changed(state.openingInjects(), decided(inject));
  }

  /** A slot, by index, is set to a value. */
  Event override(int slot, double value, String reason) {
    Slot set = scenario.slots().get(slot);
    Cause cause = new Cause(Cause.Kind.OVERRIDE, set.id(), "", -1, List.of(), reason, false);
    var step = new Intervention.Step(slot, Effect.Operation.SET, value);
    return changed(
        state.openingInjects(),
        decided(now(), new Intervention(cause, List.of(step), "", false, List.of())));
  }

  /** What one of the scenario's injects would come to now. */
  Resolution decided(int inject) {
    Moment now = now();
    List<Integer> injects = new ArrayList<>(now.injects());
    injects.add(inject);
    return adjudicator.send(
        state.setup().seed(),
        state.setup().truth(),
        new Moment(now.turn(), now.turns(), now.values(), injects),
        inject);
  }

  /** What a planned inject would come to now. */
  Resolution decided(PlannedInject inject) {
    return decided(now(), of(inject));
  }

  private Resolution decided(Moment now, Intervention intervention) {
    return adjudicator.intervene(state.setup().seed(), state.setup().truth(), now, intervention);
  }

  /** The running turn; in the lobby the first one. */
  private Moment now() {
    Moment moment = state.moment(scenario);
    return new Moment(
        Math.max(1, moment.turn()), moment.turns(), moment.values(), moment.injects());
  }

  static Intervention of(PlannedInject inject) {
    Cause cause =
        new Cause(
            Cause.Kind.SENT_INJECT,
            inject.id(),
            "",
            -1,
            inject.teams(),
            inject.title(),
            inject.everyone());
    return new Intervention(
        cause,
        inject.changes().stream()
            .map(
                change -> new Intervention.Step(change.slot(), change.operation(), change.amount()))
            .toList(),
        inject.text(),
        inject.everyone(),
        inject.teams());
  }

  private Event changed(List<Integer> injects, Resolution added) {
    Resolution opening = state.opening();
    if (opening == null) {
      throw new IllegalStateException(
          "board of session " + state.setup().id() + " (expected: an open turn)");
    }
    return new Event.BoardChanged(
        injects,
        opening.then(added),
        ReadingsTaker.take(scenario, state.setup().seed(), state.turn() - 1, added.after()));
  }

  /** The index of the scenario's inject with this id; -1 if there is none. */
  static int indexOf(Scenario scenario, String id) {
    return scenario.injects().stream().map(Inject::id).toList().indexOf(id);
  }
}
