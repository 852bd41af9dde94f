package org.demarche.engine.session;

import java.util.List;

/**
 * A team in the running turn.
 *
 * @param available by resource index, what it has for the turn
 * @param moves its draft, or its approved orders
 * @param revision rises by one with every change of this turn's orders
 * @param drafted how many moves it has ever drafted in the session; numbers the next one
 */
public record TeamState(
    boolean bot,
    List<Double> available,
    List<OrderedMove> moves,
    boolean approved,
    int revision,
    int drafted) {

  public TeamState {
    available = List.copyOf(available);
    moves = List.copyOf(moves);
  }

  TeamState playedByBot(boolean active) {
    return new TeamState(active, available, moves, approved, revision, drafted);
  }

  TeamState inNewTurn(List<Double> available) {
    return new TeamState(bot, available, List.of(), false, 0, drafted);
  }

  TeamState drafting(List<OrderedMove> moves, int drafted) {
    return new TeamState(bot, available, moves, approved, revision + 1, drafted);
  }

  /** The revision stays: the team has changed nothing, and may not notice. */
  TeamState ruled(String id, String parameter, String value, String reason) {
    List<OrderedMove> ruled =
        moves.stream()
            .map(move -> move.id().equals(id) ? move.ruled(parameter, value, reason) : move)
            .toList();
    return new TeamState(bot, available, ruled, approved, revision, drafted);
  }

  TeamState withApproval(boolean approved) {
    return new TeamState(bot, available, moves, approved, revision + 1, drafted);
  }
}
