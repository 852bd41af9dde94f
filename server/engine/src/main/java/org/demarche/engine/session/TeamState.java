package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;

/**
 * A team in the running turn.
 *
 * @param standIn who or what acts for it
 * @param policy id of the policy by which a bot plays it; empty for its usual one
 * @param automatic whether that came of the team's absence
 * @param active whether one of its members has done anything in the running turn
 * @param available by resource index, what it has for the turn
 * @param moves its draft, or its approved orders
 * @param comments on the draft, oldest first
 * @param revision rises by one with every change of this turn's orders
 * @param drafted how many moves it has ever drafted in the session; numbers the next one
 */
public record TeamState(
    StandIn standIn,
    String policy,
    boolean automatic,
    boolean active,
    List<Double> available,
    List<OrderedMove> moves,
    List<Comment> comments,
    boolean approved,
    int revision,
    int drafted) {

  public TeamState {
    available = List.copyOf(available);
    moves = List.copyOf(moves);
    comments = List.copyOf(comments);
  }

  /** A team that has done nothing yet. */
  static TeamState idle(List<Double> available) {
    return new TeamState(
        StandIn.NONE, "", false, false, available, List.of(), List.of(), false, 0, 0);
  }

  /** Whether a bot plays it. */
  public boolean bot() {
    return standIn == StandIn.BOT;
  }

  /** Whether nothing more is waited for from it before the turn may close. */
  public boolean done() {
    return approved || standIn == StandIn.HOLD || standIn == StandIn.DEFAULT;
  }

  TeamState actedForBy(StandIn standIn, String policy, boolean automatic) {
    return new TeamState(
        standIn, policy, automatic, active, available, moves, comments, approved, revision,
        drafted);
  }

  /** The team once a member has done something. */
  TeamState acting() {
    return active
        ? this
        : new TeamState(
            standIn, policy, automatic, true, available, moves, comments, approved, revision,
            drafted);
  }

  TeamState inNewTurn(List<Double> available) {
    return new TeamState(
        standIn, policy, automatic, false, available, List.of(), List.of(), false, 0, drafted);
  }

  TeamState drafting(List<OrderedMove> moves, int drafted) {
    return new TeamState(
        standIn,
        policy,
        automatic,
        active,
        available,
        moves,
        comments,
        approved,
        revision + 1,
        drafted);
  }

  TeamState commented(Comment comment) {
    List<Comment> longer = new ArrayList<>(comments);
    longer.add(comment);
    return new TeamState(
        standIn, policy, automatic, active, available, moves, longer, approved, revision, drafted);
  }

  /** The revision stays: the team has changed nothing, and may not notice. */
  TeamState ruled(String id, OrderedMove.Ruling ruling, String value) {
    List<OrderedMove> ruled =
        moves.stream()
            .map(move -> move.id().equals(id) ? move.ruled(ruling, value) : move)
            .toList();
    return new TeamState(
        standIn, policy, automatic, active, available, ruled, comments, approved, revision,
        drafted);
  }

  TeamState withApproval(boolean approved) {
    return new TeamState(
        standIn,
        policy,
        automatic,
        active,
        available,
        moves,
        comments,
        approved,
        revision + 1,
        drafted);
  }
}
