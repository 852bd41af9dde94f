package org.demarche.scenario.simulate;

import org.demarche.scenario.simulate.Estimate.Sum;

/** What a team's moves came with. */
final class MoveTally {
  /** By move and thesis, the scores of the games with the move, and without it. */
  private final Sum[][] with;

  private final Sum[][] without;
  private final long[] games;
  private final long[] orders;
  private final double[] costs;
  private final long[] paid;

  MoveTally(int moves, int theses) {
    with = new Sum[moves][];
    without = new Sum[moves][];
    for (int move = 0; move < moves; move++) {
      with[move] = Tally.sums(theses);
      without[move] = Tally.sums(theses);
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
  void add(int thesis, int[] ordered, double score) {
    for (int move = 0; move < ordered.length; move++) {
      (ordered[move] > 0 ? with : without)[move][thesis].add(score);
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
   * The mean score with the move less that without it, in games under the same thesis, each thesis
   * counting by how well it can compare.
   */
  Estimate difference(int move) {
    double sum = 0;
    double weights = 0;
    double variance = 0;
    long compared = 0;
    for (int thesis = 0; thesis < with[move].length; thesis++) {
      Estimate yes = with[move][thesis].estimate();
      Estimate no = without[move][thesis].estimate();
      if (yes.games() > 1 && no.games() > 1) {
        double weight = 1.0 / (1.0 / yes.games() + 1.0 / no.games());
        double error =
            yes.standardError() * yes.standardError() + no.standardError() * no.standardError();
        sum += weight * (yes.mean() - no.mean());
        variance += weight * weight * error;
        weights += weight;
        compared += yes.games() + no.games();
      }
    }
    return compared == 0
        ? new Estimate(0, Double.NaN, Double.NaN)
        : new Estimate(compared, sum / weights, Math.sqrt(variance) / weights);
  }
}
