package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Rejection.Reason;

/** Keeps moves and deals within their limits over turns and games. */
final class UsageLimits {
  private UsageLimits() {}

  /** What speaks against a team drafting the move once more. */
  static Optional<Rejection> ofMove(Scenario scenario, SessionState state, int team, int index) {
    Move move = scenario.moves().get(index);
    List<Integer> uses =
        state.turns().stream()
            .flatMap(
                turn ->
                    turn.moves().get(team).stream()
                        .filter(ordered -> ordered.move() == index)
                        .map(_ -> turn.turn()))
            .toList();
    long drafted =
        state.teams().get(team).moves().stream().filter(own -> own.move() == index).count();
    return check(move.title(), "ordered", move.limits(), uses, (int) drafted, state.turn());
  }

  /** What a move counts: less if the team ordered it in the turn before too. */
  static double share(Scenario scenario, SessionState state, int team, int index) {
    double repeat = scenario.moves().get(index).limits().repeat();
    boolean again =
        !state.turns().isEmpty()
            && state.turns().getLast().moves().get(team).stream()
                .anyMatch(before -> before.move() == index);
    return again ? repeat : 1;
  }

  /** What speaks against making a deal of this kind once more. */
  static Optional<Rejection> ofDeal(Scenario scenario, SessionState state, int index) {
    DealKind kind = scenario.deals().get(index);
    List<Integer> uses =
        state.deals().stream()
            .filter(deal -> deal.kind() == index && deal.state() == Deal.State.IN_FORCE)
            .map(Deal::turn)
            .toList();
    long agreed =
        state.deals().stream()
            .filter(deal -> deal.kind() == index && deal.state() == Deal.State.ACCEPTED)
            .count();
    return check(kind.title(), "agreed", kind.limits(), uses, (int) agreed, state.turn());
  }

  /**
   * Compares with the limits.
   *
   * @param uses the turns of earlier uses, ascending
   * @param current uses in the running turn
   */
  private static Optional<Rejection> check(
      String title, String done, Move.Limits limits, List<Integer> uses, int current, int turn) {
    if (current >= limits.perTurn()) {
      return refuse("%s can be %s %s in a turn.".formatted(title, done, times(limits.perTurn())));
    }
    if (limits.perGame() > 0 && uses.size() + current >= limits.perGame()) {
      return refuse("%s can be %s %s in a game.".formatted(title, done, times(limits.perGame())));
    }
    int next = uses.isEmpty() ? turn : uses.getLast() + limits.cooldown() + 1;
    return turn < next
        ? refuse(
            "%s was %s in turn %d and can be again from turn %d."
                .formatted(title, done, uses.getLast(), next))
        : Optional.empty();
  }

  private static String times(int limit) {
    return limit == 1 ? "only once" : "at most " + limit + " times";
  }

  private static Optional<Rejection> refuse(String message) {
    return Optional.of(Refusal.of(Reason.LIMIT_REACHED, message));
  }
}
