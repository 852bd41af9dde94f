package org.demarche.scenario.simulate;

import org.demarche.scenario.simulate.Estimate.Sum;

/** What a team's moves came with. */
final class MoveTally {
  /** By move, policy and thesis, the scores of the games with the move, and without it. */
  private final Sum[][][] with;

  private final Sum[][][] without;
  private final long[] games;
  private final long[] orders;
  private final double[] costs;
  private final long[] paid;

  MoveTally(int moves, int theses, int policies) {
    with = new Sum[moves][policies][];
    without = new Sum[moves][policies][];
    for (int move = 0; move < moves; move++) {
      for (int policy = 0; policy < policies; policy++) {
        with[move][policy] = Tally.sums(theses);
        without[move][policy] = Tally.sums(theses);
      }
    }
    games = new long[moves];
    orders = new long[moves];
    costs = new double[moves];
    paid = new long[moves];
  }

  /**
   * Adds a game.
   *
   * @param ordered by move, how many times
   */
  void add(int thesis, int policy, int[] ordered, double score) {
    for (int move = 0; move < ordered.length; move++) {
      (ordered[move] > 0 ? with : without)[move][policy][thesis].add(score);
      games[move] += ordered[move] > 0 ? 1 : 0;
      orders[move] += ordered[move];
    }
  }

  void cost(GameLog.Order order) {
    if (!order.byDefault()) {
      paid[order.move()]++;
      for (double cost : order.costs()) {
        costs[order.move()] += cost;
      }
    }
  }

  long games(int move) {
    return games[move];
  }

  long orders(int move) {
    return orders[move];
  }

  /** Mean cost of an order, over all resources; NaN if none was paid for. */
  double cost(int move) {
    return costs[move] / paid[move];
  }

  /**
   * The mean score with the move less that without it, in games with the same policy of the team
   * under the same thesis; each such pair counts by how well it can compare.
   */
  Estimate difference(int move) {
    double sum = 0;
    double weights = 0;
    double variance = 0;
    long compared = 0;
    for (int policy = 0; policy < with[move].length; policy++) {
      // Games of different theses share their draws, so their errors don't cancel.
      double errors = 0;
      for (int thesis = 0; thesis < with[move][policy].length; thesis++) {
        Estimate yes = with[move][policy][thesis].estimate();
        Estimate no = without[move][policy][thesis].estimate();
        if (yes.games() > 1 && no.games() > 1) {
          double weight = 1.0 / (1.0 / yes.games() + 1.0 / no.games());
          sum += weight * (yes.mean() - no.mean());
          errors += weight * Math.hypot(yes.standardError(), no.standardError());
          weights += weight;
          compared += yes.games() + no.games();
        }
      }
      variance += errors * errors;
    }
    return compared == 0
        ? new Estimate(0, Double.NaN, Double.NaN)
        : new Estimate(compared, sum / weights, Math.sqrt(variance) / weights);
  }
}
