package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.scenario.simulate.IdealObserver.Sight;

/**
 * How well boards foretold what was seen in a turn, by thesis.
 *
 * <p>What only takes a few values is counted, one after the other among the boards that had the
 * earlier ones right. The rest is taken as normally distributed with the mean and covariance of the
 * boards: the synthetic likelihood (Wood, "Statistical inference for noisy nonlinear ecological
 * dynamic systems", Nature 466, 2010), which needs far fewer boards than a density of so many
 * dimensions would. The covariance is drawn toward its diagonal, the more the fewer boards there
 * are.
 */
final class Foretelling {
  /** A sight with more values than this among all boards is no matter of a few. */
  private static final int FEW = 8;

  /** Fewer boards than this say nothing of a covariance. */
  private static final int ENOUGH = 12;

  private static final double LOG_2_PI = Math.log(2 * Math.PI);

  private final List<Sight> sights;

  /** By thesis, board and sight. */
  private final double[][][] foretold;

  private final List<Integer> few = new ArrayList<>();
  private final List<Integer> many = new ArrayList<>();

  /** By sight and thesis, the logarithm for the sight alone. */
  private final double[][] alone;

  /** By thesis, whether each board had all of the few right so far. */
  private final boolean[][] right;

  private final double[] logarithms;
  private final double[][] spreads;

  Foretelling(List<Sight> sights, double[][][] foretold) {
    this.sights = sights;
    this.foretold = foretold;
    this.right = new boolean[foretold.length][foretold[0].length];
    this.alone = new double[sights.size()][foretold.length];
    this.logarithms = new double[foretold.length];
    this.spreads = new double[foretold.length][sights.size()];
    for (int sight = 0; sight < sights.size(); sight++) {
      (sights.get(sight).exact() && takesFew(sight) ? few : many).add(sight);
    }
    for (boolean[] own : right) {
      Arrays.fill(own, true);
    }
    few.forEach(this::count);
    for (int thesis = 0; thesis < foretold.length; thesis++) {
      logarithms[thesis] += normal(thesis);
    }
  }

  /** Logarithm of how likely what was seen is under the thesis, but for a common constant. */
  double logarithm(int thesis) {
    return logarithms[thesis];
  }

  /**
   * What a sight tells alone in favour of a thesis, in bits: the logarithm of how likely it is
   * under that one, to how likely it is under all theses on average.
   */
  double bits(int sight, int thesis) {
    double most = Arrays.stream(alone[sight]).max().orElse(0);
    double mean =
        Arrays.stream(alone[sight]).map(one -> StrictMath.exp(one - most)).average().orElse(1);
    return (alone[sight][thesis] - most - Math.log(mean)) / Math.log(2);
  }

  private boolean takesFew(int sight) {
    Set<Long> values = new HashSet<>();
    for (double[][] own : foretold) {
      for (double[] board : own) {
        values.add(Math.round(board[sight] / tolerance(sight)));
        if (values.size() > FEW) {
          return false;
        }
      }
    }
    return true;
  }

  private double tolerance(int sight) {
    return sights.get(sight).floor() / 100;
  }

  private boolean hit(int thesis, int board, int sight) {
    double miss = foretold[thesis][board][sight] - sights.get(sight).value();
    return Math.abs(miss) <= tolerance(sight);
  }

  // A few values

  private void count(int sight) {
    int theses = foretold.length;
    int[] candidates = new int[theses];
    int[] hits = new int[theses];
    int allCandidates = 0;
    int allHits = 0;
    for (int thesis = 0; thesis < theses; thesis++) {
      for (int board = 0; board < right[thesis].length; board++) {
        if (right[thesis][board]) {
          candidates[thesis]++;
          hits[thesis] += hit(thesis, board, sight) ? 1 : 0;
        }
      }
      allCandidates += candidates[thesis];
      allHits += hits[thesis];
    }
    // What no board foretold tells nothing apart. Each thesis is drawn toward the mean of all by
    // the weight of one board, so that a few boards never make a thesis impossible.
    double mean = (allHits + 0.5) / (allCandidates + 1.0);
    for (int thesis = 0; thesis < theses; thesis++) {
      alone[sight][thesis] = Math.log((hits[thesis] + mean) / (candidates[thesis] + 1.0));
      logarithms[thesis] += alone[sight][thesis];
      if (hits[thesis] > 0) {
        for (int board = 0; board < right[thesis].length; board++) {
          right[thesis][board] &= hit(thesis, board, sight);
        }
      }
    }
  }

  // Many values

  private double normal(int thesis) {
    int dimension = many.size();
    List<double[]> boards = boards(thesis);
    double[] mean = new double[dimension];
    for (double[] board : boards) {
      for (int i = 0; i < dimension; i++) {
        mean[i] += board[many.get(i)] / boards.size();
      }
    }
    double[][] covariance = covariance(boards, mean);
    for (int i = 0; i < dimension; i++) {
      spreads[thesis][many.get(i)] = Math.sqrt(covariance[i][i]);
    }
    double toDiagonal = dimension / (double) (dimension + boards.size());
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < i; j++) {
        covariance[i][j] *= 1 - toDiagonal;
      }
      Sight sight = sights.get(many.get(i));
      covariance[i][i] += sight.noise() * sight.noise() + sight.floor() * sight.floor();
    }
    double[] miss = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      miss[i] = sights.get(many.get(i)).value() - mean[i];
    }
    for (int i = 0; i < dimension; i++) {
      double variance = covariance[i][i];
      alone[many.get(i)][thesis] = -miss[i] * miss[i] / (2 * variance) - Math.log(variance) / 2;
    }
    return density(covariance, miss);
  }

  private List<double[]> boards(int thesis) {
    List<double[]> boards = new ArrayList<>();
    for (int board = 0; board < right[thesis].length; board++) {
      if (right[thesis][board]) {
        boards.add(foretold[thesis][board]);
      }
    }
    return boards.size() >= ENOUGH ? boards : List.of(foretold[thesis]);
  }

  /** The lower half; only that is filled in. */
  private double[][] covariance(List<double[]> boards, double[] mean) {
    int dimension = mean.length;
    double[][] covariance = new double[dimension][dimension];
    for (double[] board : boards) {
      for (int i = 0; i < dimension; i++) {
        double miss = board[many.get(i)] - mean[i];
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += miss * (board[many.get(j)] - mean[j]) / (boards.size() - 1);
        }
      }
    }
    return covariance;
  }

  /** Logarithm of a normal density about 0, by Cholesky's decomposition of the covariance. */
  private static double density(double[][] covariance, double[] miss) {
    double sum = 0;
    for (int i = 0; i < miss.length; i++) {
      double rest = miss[i];
      for (int j = 0; j <= i; j++) {
        double value = covariance[i][j];
        for (int k = 0; k < j; k++) {
          value -= covariance[i][k] * covariance[j][k];
        }
        covariance[i][j] = i == j ? Math.sqrt(Math.max(value, 1e-12)) : value / covariance[j][j];
        rest -= j < i ? covariance[i][j] * miss[j] : 0;
      }
      miss[i] = rest / covariance[i][i];
      sum -= miss[i] * miss[i] / 2 + Math.log(covariance[i][i]) + LOG_2_PI / 2;
    }
    return sum;
  }

  /**
   * How well one board fits what was seen, among those of its thesis: a logarithm.
   *
   * @param wrong what it loses for each wrong value of the few
   */
  double fit(int thesis, int board, double wrong) {
    double fit = 0;
    for (int sight : few) {
      fit -= hit(thesis, board, sight) ? 0 : wrong;
    }
    for (int sight : many) {
      Sight seen = sights.get(sight);
      double miss = foretold[thesis][board][sight] - seen.value();
      double width =
          seen.exact()
              ? Math.max(spreads[thesis][sight], seen.floor())
              : Math.hypot(seen.noise(), seen.floor());
      fit -= miss * miss / (2 * width * width);
    }
    return fit;
  }
}
