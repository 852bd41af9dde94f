package org.demarche.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes all numbers of the command line, with a point and without needless zeros. */
public final class Numbers {
  private Numbers() {}

  /** At most two decimals, for example {@code 34}, {@code 4.8} or {@code 0.25}. */
  public static String plain(double value) {
    return rounded(value, 2);
  }

  /** A change with its sign, for example {@code +0.5}; {@code 0} if it is none. */
  public static String change(double value) {
    var text = rounded(value, 2);
    return text.startsWith("-") || text.equals("0") ? text : "+" + text;
  }

  /** Whether there is anything to see of a change. */
  public static boolean isChange(double value) {
    return !change(value).equals("0");
  }

  /**
   * A reading and how far it may be off, for example {@code 4.8 ±0.8}.
   *
   * @param noise standard deviation; 0 if the reading is exact
   */
  public static String reading(double value, double noise) {
    return noise == 0 ? rounded(value, 1) : rounded(value, 1) + " ±" + rounded(noise, 2);
  }

  /**
   * A probability in percent, for example {@code 70%}.
   *
   * @param probability 0 to 1
   */
  public static String percent(double probability) {
    return rounded(probability * 100, 1) + "%";
  }

  /** A count and its noun, for example {@code 1 move} or {@code 3 moves}. */
  public static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String rounded(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "?";
    }
    var number = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
