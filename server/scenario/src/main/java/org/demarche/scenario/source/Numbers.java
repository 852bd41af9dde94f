package org.demarche.scenario.source;

import java.math.BigDecimal;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads numbers and checks their ranges. */
public final class Numbers {
  /** No number of a scenario lies farther from 0. */
  public static final double LARGEST = 1e9;

  private Numbers() {}

  /**
   * @param otherwise what to go on with if it is no number in the range
   */
  public static double read(
      YamlValue value, double minimum, double maximum, double otherwise, Problems problems) {
    if (!(value instanceof YamlScalar(ScalarType type, var text, _, _))
        || type != ScalarType.NUMBER) {
      Fields.wrongType(problems, value, "a number is expected", "");
      return otherwise;
    }
    double number = Double.parseDouble(text);
    if (number >= minimum && number <= maximum) {
      return number;
    }
    String message = text + " is out of range: " + range(minimum, maximum);
    problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "");
    return otherwise;
  }

  /** A number within what the language can hold. */
  public static double read(YamlValue value, double otherwise, Problems problems) {
    return read(value, -LARGEST, LARGEST, otherwise, problems);
  }

  static int readWhole(
      YamlValue value, int minimum, int maximum, int otherwise, Problems problems) {
    double number = read(value, minimum, maximum, otherwise, problems);
    if (number == StrictMath.rint(number)) {
      return (int) number;
    }
    String message = write(number) + " is no whole number";
    problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "");
    return otherwise;
  }

  private static String range(double minimum, double maximum) {
    return maximum >= LARGEST
        ? "it must be " + write(minimum) + " or more"
        : "it must lie from " + write(minimum) + " to " + write(maximum);
  }

  /** As short as the number can be written, for example {@code 3} or {@code 0.25}. */
  public static String write(double number) {
    BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
    return shortest.signum() == 0 ? "0" : shortest.toPlainString();
  }
}
