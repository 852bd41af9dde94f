package org.demarche.engine.session;

import java.util.List;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Values;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** Tells white cell of a session's injects: how they stand, and what one would do. */
public final class Injects {
  private final Scenario scenario;
  private final SessionState state;

  public Injects(Scenario scenario, SessionState state) {
    this.scenario = scenario;
    this.state = state;
  }

  /** Whether one of the scenario's injects, by index, has happened. */
  static boolean happened(SessionState state, int inject) {
    return state.openingInjects().contains(inject)
        || state.turns().stream().anyMatch(turn -> turn.injects().contains(inject))
        || (state.stage() instanceof Stage.Ended ended && ended.injects().contains(inject));
  }

  /** The turn in which one of the scenario's injects, by index, happened; 0 if it has not. */
  public int turnOf(int inject) {
    for (TurnRecord turn : state.turns()) {
      if (turn.injects().contains(inject)) {
        return turn.turn();
      }
    }
    return happened(state, inject) ? state.turns().size() + 1 : 0;
  }

  /** How one of the scenario's injects, by index, stands. */
  public PlannedInject.State state(int inject) {
    if (happened(state, inject)) {
      return PlannedInject.State.SENT;
    }
    return state.whiteCell().held().contains(inject)
        ? PlannedInject.State.DROPPED
        : PlannedInject.State.PLANNED;
  }

  /**
   * What an inject would do if it were sent now.
   *
   * @param id of one that is planned or the scenario's
   * @return null if there is none
   */
  public @Nullable Preview preview(String id) {
    int own = BoardChange.indexOf(scenario, id);
    BoardChange change = new BoardChange(scenario, state);
    if (own >= 0) {
      Inject inject = scenario.injects().get(own);
      Values after = change.decided(own).after();
      return switch (inject.audience()) {
        case Audience.Everyone() -> new Preview(inject.text(), true, List.of(), after);
        case Audience.Teams(var teams) -> new Preview(inject.text(), false, teams, after);
      };
    }
    return state
        .whiteCell()
        .find(id)
        .map(
            inject ->
                new Preview(
                    inject.text(),
                    inject.everyone(),
                    inject.teams(),
                    change.decided(inject).after()))
        .orElse(null);
  }

  /**
   * What an inject would do.
   *
   * @param everyone whether all would read the text
   * @param teams who else would, by team index
   * @param after the true values then
   */
  public record Preview(String text, boolean everyone, List<Integer> teams, Values after) {
    public Preview {
      teams = List.copyOf(teams);
    }
  }
}
