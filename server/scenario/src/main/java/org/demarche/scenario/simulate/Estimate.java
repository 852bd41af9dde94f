package org.demarche.scenario.simulate;

/**
 * A mean over games.
 *
 * @param games how many it is taken over
 * @param mean NaN if there are none
 * @param standardError NaN with fewer than two games
 */
public record Estimate(long games, double mean, double standardError) {
  /** Of a normal distribution, what lies within 95 percent. */
  private static final double NORMAL_95 = 1.96;

  /** Half the width of the interval that holds the true mean in 95 of 100 simulations. */
  public double margin() {
    return NORMAL_95 * standardError;
  }

  /** Adds up a mean. Not safe for use from several threads. */
  static final class Sum {
    private long count;
    private double mean;
    private double squares;

    void add(double value) {
      count++;
      // Welford's recurrence (1962) does not lose what a difference of large sums would.
      double distance = value - mean;
      mean += distance / count;
      squares += distance * (value - mean);
    }

    long count() {
      return count;
    }

    double total() {
      return mean * count;
    }

    Estimate estimate() {
      double error = count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1) / count);
      return new Estimate(count, count == 0 ? Double.NaN : mean, error);
    }
  }
}
