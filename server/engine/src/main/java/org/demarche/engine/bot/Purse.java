package org.demarche.engine.bot;

import java.util.List;
import org.demarche.engine.view.SeatView;

/** What a bot has still to spend, by resource index. For use by one thread. */
public final class Purse {
  private static final double ROUNDING = 1e-9;

  private final double[] left;

  /** What is kept for deals that others may still propose. */
  private final double[] reserve;

  /** Copies the array. */
  public Purse(double... left) {
    this.left = left.clone();
    this.reserve = new double[left.length];
  }

  static Purse of(SeatView view, int resources) {
    double[] left = new double[resources];
    view.balances()
        .forEach(balance -> left[balance.resource()] += balance.available() - balance.committed());
    return new Purse(left);
  }

  /** What is left, the reserve with it. */
  public double[] left() {
    return left.clone();
  }

  /** Puts back what was paid. */
  public void refund(List<Double> costs) {
    for (int resource = 0; resource < left.length; resource++) {
      left[resource] += costs.get(resource);
    }
  }

  /** Keeps at least this. */
  public void reserve(List<Double> costs) {
    for (int resource = 0; resource < reserve.length; resource++) {
      reserve[resource] = Math.max(reserve[resource], costs.get(resource));
    }
  }

  /** Takes the costs out, if what is left covers them; the reserve may go too. */
  public boolean pay(List<Double> costs) {
    return take(costs, new double[left.length]);
  }

  /** Takes the costs out, if what is left covers them beside the reserve. */
  public boolean payBesideReserve(List<Double> costs) {
    return take(costs, reserve);
  }

  private boolean take(List<Double> costs, double[] kept) {
    for (int resource = 0; resource < left.length; resource++) {
      boolean spends = costs.get(resource) > 0;
      if (spends && costs.get(resource) + kept[resource] > left[resource] + ROUNDING) {
        return false;
      }
    }
    for (int resource = 0; resource < left.length; resource++) {
      left[resource] -= costs.get(resource);
    }
    return true;
  }
}
