package org.demarche.engine.turn;

import java.util.List;

/** Draws lots. */
public final class Lots {
  private Lots() {}

  /**
   * The index of one of the candidates, each as likely as its weight.
   *
   * @param uniform a draw from [0, 1)
   * @param weights at least one, none below 0
   */
  public static int drawn(double uniform, List<Double> weights) {
    double left = uniform * weights.stream().mapToDouble(Double::doubleValue).sum();
    for (int index = 0; index < weights.size() - 1; index++) {
      left -= weights.get(index);
      if (left < 0) {
        return index;
      }
    }
    return weights.size() - 1;
  }
}
