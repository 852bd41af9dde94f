package org.demarche.engine.turn;

import java.util.List;

/** Diminishing returns; see {@link org.demarche.engine.model.Channel}. */
final class Returns {
  private Returns() {}

  /**
   * What a total counts. A total below 0 counts as the mirror image of its opposite.
   *
   * @param returns what the first, second, third unit and so on count; empty if each counts 1
   */
  static double effective(List<Double> returns, double total) {
    if (returns.isEmpty()) {
      return total;
    }
    double units = Math.abs(total);
    double sum = 0;
    for (int i = 0; i < returns.size() && units > i; i++) {
      sum += Math.min(1, units - i) * returns.get(i);
    }
    return total < 0 ? -sum : sum;
  }
}
