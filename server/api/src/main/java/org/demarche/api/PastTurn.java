package org.demarche.api;

import java.util.List;
import java.util.Map;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.BranchStates;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.Viewpoint;
import org.demarche.engine.view.Viewpoints;
import org.demarche.engine.view.Views;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.session.LoadedSession;

/** A closed turn, as a viewpoint knew it then. */
final class PastTurn {
  private PastTurn() {}

  /**
   * @param branch what a rewind has taken back, by its number; 0 for what counts
   */
  static GetTurnResponse of(
      Holder holder, int turn, int branch, Viewpoint viewpoint, ViewMapper mapper) {
    Scenario scenario = holder.session().scenario();
    SessionState state = branch(holder.session(), branch);
    if (!Viewpoints.mayLook(state, holder.seat(), viewpoint)) {
      throw Refusals.of(
          Reason.VIEWPOINT_CLOSED,
          "While the game runs, you see it through your own eyes. After the end, through all.");
    }
    requireClosed(turn, state);
    return GetTurnResponse.newBuilder()
        .setResult(
            mapper.turns().result(Views.turn(scenario, state, turn, viewpoint, holder.seat())))
        .addAllTracks(mapper.tracks(Views.tracksAfter(scenario, state, turn, viewpoint)))
        .addAllDeals(
            Views.dealsAfter(scenario, state, turn, viewpoint).stream()
                .map(mapper.orders()::deal)
                .toList())
        .build();
  }

  private static SessionState branch(LoadedSession session, int branch) {
    int branches = session.state().branches().size();
    if (branch < 0 || branch > branches) {
      throw Refusals.ofField(
          "branch",
          branches == 0
              ? "Nothing was taken back in this session. Leave the branch out."
              : "Give a branch from 1 to %d, or 0 for what counts.".formatted(branches));
    }
    return branch == 0
        ? session.state()
        : BranchStates.of(session.scenario(), session.state(), branch);
  }

  private static void requireClosed(int turn, SessionState state) {
    int closed = state.turns().size();
    if (turn < 1 || turn > closed) {
      throw Refusals.of(
          new Rejection(
              Reason.TURN_NOT_FOUND,
              closed == 0
                  ? "No turn has closed yet."
                  : "Turn %d has not closed; there are results of turns 1 to %d."
                      .formatted(turn, closed),
              Map.of("closed_turns", Integer.toString(closed)),
              List.of()));
    }
  }
}
