package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Start;
import org.demarche.engine.whitecell.UntouchedOpening;
import org.demarche.engine.whitecell.WhiteCellState;
import org.jspecify.annotations.Nullable;

/** Folds what takes a session back: to its lobby, to a turn, or into the game after its end. */
final class Returning {
  private Returning() {}

  /** From practice. Seats, messages and what white cell has planned stay. */
  static void toLobby(Scenario scenario, StateEditor next, SessionState state) {
    SessionState.Setup real = state.practice();
    if (real == null) {
      throw new IllegalArgumentException(
          "event: PracticeEnded in session " + state.setup().id() + " (expected: in practice)");
    }
    List<Double> nothing = Collections.nCopies(scenario.resources().size(), 0.0);
    List<TeamState> teams = new ArrayList<>();
    for (TeamState team : state.teams()) {
      teams.add(
          TeamState.idle(nothing).actedForBy(team.standIn(), team.policy(), team.automatic()));
    }
    WhiteCellState whiteCell = state.whiteCell();
    next.setup(real)
        .practice(null)
        .stage(new Stage.Lobby())
        .teams(teams)
        .values(Start.values(scenario))
        .opening(null, List.of())
        .startReadings(null)
        .turns(List.of())
        .deals(List.of())
        .assessments(List.of())
        .labels(List.of())
        .scores(List.of())
        .answers(withoutBots(state))
        .whiteCell(whiteCell.afresh());
  }

  /**
   * Bots name what they do by the turn, so what they did in a turn that comes again is forgotten.
   */
  private static List<Event.RequestAnswered> withoutBots(SessionState state) {
    return state.answers().stream().filter(answer -> !CallerKey.isBot(answer.caller())).toList();
  }

  /** Into the turn in which the session was ended, or into the lobby. */
  static void fromEnd(StateEditor next, SessionState state, @Nullable Instant deadline) {
    if (!(state.stage() instanceof Stage.Ended ended)) {
      throw new IllegalArgumentException(
          "event: SessionReopened in session " + state.setup().id() + " (expected: ended)");
    }
    List<Deal> deals = new ArrayList<>();
    for (Deal deal : state.deals()) {
      deals.add(
          ended.open().stream()
              .filter(open -> open.id().equals(deal.id()))
              .findFirst()
              .orElse(deal));
    }
    if (state.opening() == null) {
      next.stage(new Stage.Lobby()).scores(List.of());
      return;
    }
    next.stage(new Stage.Planning(ended.turn() + 1, deadline))
        .opening(state.opening(), ended.injects())
        .deals(deals)
        .scores(List.of());
  }

  /** To a turn's opening. What was played since is kept as a branch. */
  static void toTurn(
      Scenario scenario, StateEditor next, SessionState state, Event.Rewound rewound) {
    int turn = rewound.turn();
    UntouchedOpening untouched = state.whiteCell().untouched(turn).orElse(null);
    boolean closed = turn <= state.turns().size();
    TurnRecord record = closed ? state.turns().get(turn - 1) : null;
    List<Integer> injects =
        untouched != null
            ? untouched.injects()
            : record != null
                ? record.injects()
                : state.stage() instanceof Stage.Ended ended
                    ? ended.injects()
                    : state.openingInjects();
    var opening =
        untouched != null
            ? untouched.opening()
            : record != null ? record.opening() : state.opening();
    if (opening == null) {
      throw new IllegalArgumentException(
          "event: Rewound in session " + state.setup().id() + " (expected: to a turn opened)");
    }
    List<TurnRecord> kept =
        new ArrayList<>(state.turns().subList(0, Math.min(turn - 1, state.turns().size())));
    if (untouched != null) {
      learnedAgain(next, kept, untouched.readings());
    }
    next.branches(branches(state, rewound))
        .stage(new Stage.Planning(turn, rewound.deadline()))
        .turns(kept)
        .values(opening.after())
        .opening(opening, injects)
        .deals(state.deals().stream().filter(deal -> deal.turn() < turn).toList())
        .assessments(state.assessments().stream().filter(given -> given.turn() < turn).toList())
        .scores(List.of())
        .answers(withoutBots(state))
        .whiteCell(state.whiteCell().fromTurn(turn));
    for (int team = 0; team < scenario.teamCount(); team++) {
      List<Double> available = rewound.available().get(team);
      next.team(team, old -> old.inNewTurn(available));
    }
  }

  /** What was known of the turn before, before white cell changed the board. */
  private static void learnedAgain(StateEditor next, List<TurnRecord> kept, Readings readings) {
    if (kept.isEmpty()) {
      next.startReadings(readings);
    } else {
      kept.set(kept.size() - 1, kept.getLast().with(readings));
    }
  }

  private static List<Branch> branches(SessionState state, Event.Rewound rewound) {
    int turn = rewound.turn();
    List<Branch> branches = new ArrayList<>(state.branches());
    branches.add(
        new Branch(
            rewound.branch(),
            turn,
            rewound.reason(),
            rewound.at(),
            state.turns().subList(Math.min(turn - 1, state.turns().size()), state.turns().size()),
            state.opening(),
            turn == 1 ? state.startReadings() : state.turns().get(turn - 2).readings(),
            state.deals().stream().filter(deal -> deal.turn() >= turn).toList(),
            state.assessments().stream().filter(given -> given.turn() >= turn).toList()));
    return branches;
  }
}
