package org.demarche.cli.play;

import java.util.OptionalDouble;

/** Reads probabilities as people type them: {@code 70}, {@code 70%}, {@code 0.7} or {@code 0,7}. */
final class Percent {
  private Percent() {}

  /** In percent, 0 to 100; empty if it is none. */
  static OptionalDouble parse(String typed) {
    var percent = typed.endsWith("%");
    var number = (percent ? typed.substring(0, typed.length() - 1) : typed).replace(',', '.');
    try {
      var value = Double.parseDouble(number.strip());
      var share = !percent && number.contains(".") && value <= 1;
      return of(share ? 100 * value : value);
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble of(double percent) {
    return percent >= 0 && percent <= 100 ? OptionalDouble.of(percent) : OptionalDouble.empty();
  }
}
