package org.demarche.scenario.simulate;

import java.util.List;
import java.util.Map;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.ResolvedOrder;
import org.demarche.engine.turn.Truth;
import org.demarche.engine.turn.Values;

/**
 * A simulated game.
 *
 * @param policies by team, the index of the policy it played
 * @param objectives by team, the index of the private objective it had at the end; -1 for none
 */
record GameLog(
    String seed,
    Truth truth,
    int turns,
    List<Integer> policies,
    List<Integer> objectives,
    Readings start,
    List<Turn> played,
    Values end) {

  /**
   * A turn.
   *
   * @param injects of the opening
   * @param talks all proposals, in the order they were made
   * @param orders by team, what was carried out
   * @param deals that all parties agreed to
   * @param moves as they were resolved
   * @param available by team and resource, at the opening
   */
  record Turn(
      int turn,
      List<Integer> injects,
      Resolution opening,
      List<Talk> talks,
      List<List<Order>> orders,
      List<ResolvedOrder> deals,
      List<ResolvedOrder> moves,
      Resolution resolution,
      Readings readings,
      List<List<Double>> available) {}

  /**
   * A move in a team's orders.
   *
   * @param byDefault whether it is what comes of doing nothing
   */
  record Order(
      int move,
      Map<String, String> typed,
      Map<String, String> parameters,
      List<Double> costs,
      boolean byDefault) {}

  /**
   * A proposal and what came of it.
   *
   * @param accepted the teams that agreed, the proposer first
   * @param costs by party, in the order of the kind's parties
   */
  record Talk(
      int kind,
      int proposer,
      Map<String, String> terms,
      List<List<Double>> costs,
      List<Integer> accepted,
      boolean agreed) {}
}
