package org.demarche.scenario.simulate;

import java.util.Locale;

/** Writes the numbers of a report. */
final class Figures {
  private Figures() {}

  /** With that many decimals; a dash for what does not exist. */
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.startsWith("-") && text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  /** With its sign. */
  static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return value > 0 && !text.matches("0(\\.0*)?") ? "+" + text : text;
  }

  /** A mean and its margin. */
  static String estimate(Estimate estimate) {
    return Double.isNaN(estimate.margin())
        ? fixed(estimate.mean(), 1)
        : fixed(estimate.mean(), 1) + " ±" + fixed(estimate.margin(), 1);
  }

  /** A share in percent. */
  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return "-";
    }
    boolean small = share > 0 && share < 0.01;
    return fixed(share * 100, small ? 1 : 0) + "%";
  }

  static String count(long count) {
    return Long.toString(count);
  }
}
