package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Rejection.Reason;

/** Keeps the moves that injects open to the turn, and to one option of each choice. */
final class ChoiceRules {
  private ChoiceRules() {}

  /**
   * Whether a team may know of the move: always, unless an inject opens it; then once that has
   * happened, if the team is one of those it lets decide.
   */
  static boolean known(Scenario scenario, SessionState state, int team, int index) {
    Move move = scenario.moves().get(index);
    return move.opening() == Move.ALWAYS_OPEN
        || (move.teams().contains(team)
            && (state.openingInjects().contains(move.opening())
                || state.turns().stream()
                    .anyMatch(turn -> turn.injects().contains(move.opening()))));
  }

  /** What speaks against a team ordering this move, if an inject has to open it. */
  static Optional<Rejection> open(Scenario scenario, SessionState state, int team, int index) {
    Move move = scenario.moves().get(index);
    if (move.opening() == Move.ALWAYS_OPEN) {
      return Optional.empty();
    }
    Inject inject = scenario.injects().get(move.opening());
    if (!state.openingInjects().contains(move.opening())) {
      return refuse(
          "%s can be ordered only in the turn of the event \"%s\"."
              .formatted(move.title(), inject.title()));
    }
    List<Integer> drafted =
        state.teams().get(team).moves().stream().map(OrderedMove::move).toList();
    return inject.choices().stream()
        .filter(choice -> choice.options().contains(index))
        .flatMap(choice -> choice.options().stream())
        .filter(drafted::contains)
        .findFirst()
        .flatMap(
            other ->
                refuse(
                    "%s has been chosen already. Remove it to choose another."
                        .formatted(scenario.moves().get(other).title())));
  }

  private static Optional<Rejection> refuse(String message) {
    return Optional.of(Refusal.of(Reason.LIMIT_REACHED, message));
  }
}
