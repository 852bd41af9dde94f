package org.demarche.scenario.expression;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.demarche.scenario.expression.Possible.Anything;
import org.demarche.scenario.expression.Possible.Numbers;

/**
 * What operators and functions on numbers give for ranges of numbers. Rounding never puts two
 * results in the wrong order, so the ends of a result come from ends of what goes in.
 */
final class RangeArithmetic {
  private RangeArithmetic() {}

  static Possible compute(String function, Numbers... n) {
    return switch (function) {
      case "-_" -> range(-n[0].high(), -n[0].low());
      case "_+_" -> range(n[0].low() + n[1].low(), n[0].high() + n[1].high());
      case "_-_" -> range(n[0].low() - n[1].high(), n[0].high() - n[1].low());
      case "_*_" -> times(n[0], n[1]);
      case "_/_" -> divided(n[0], n[1]);
      case "min" -> least(n);
      case "max" -> greatest(n);
      case "clamp" ->
          range(
              Math.min(Math.max(n[0].low(), n[1].low()), n[2].low()),
              Math.min(Math.max(n[0].high(), n[1].high()), n[2].high()));
      case "abs" -> abs(n[0]);
      case "floor" -> rising(n[0], StrictMath::floor);
      case "ceil" -> rising(n[0], StrictMath::ceil);
      case "round" -> rising(n[0], number -> StrictMath.floor(number + 0.5));
      case "sqrt" -> rising(n[0], number -> StrictMath.sqrt(StrictMath.max(0, number)));
      default -> new Anything();
    };
  }

  /** Whatever comes near the end of all numbers may pass it, and is no number then. */
  private static Possible range(double low, double high) {
    boolean safe = low >= -Possible.OVERFLOW && high <= Possible.OVERFLOW;
    return safe ? new Numbers(low, high) : new Anything();
  }

  private static Possible rising(Numbers a, DoubleUnaryOperator function) {
    return range(function.applyAsDouble(a.low()), function.applyAsDouble(a.high()));
  }

  private static Possible abs(Numbers a) {
    double farthest = Math.max(Math.abs(a.low()), Math.abs(a.high()));
    boolean over0 = a.low() <= 0 && a.high() >= 0;
    double nearest = over0 ? 0 : Math.min(Math.abs(a.low()), Math.abs(a.high()));
    return range(nearest, farthest);
  }

  private static Possible times(Numbers a, Numbers b) {
    return span(a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high());
  }

  /** A division by 0 gives 0; one by what may be next to 0 can give anything. */
  private static Possible divided(Numbers a, Numbers b) {
    if (b.low() == 0 && b.high() == 0) {
      return Numbers.only(0);
    }
    if (b.low() <= 0 && b.high() >= 0) {
      return new Anything();
    }
    return span(a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high());
  }

  private static Possible span(double... ends) {
    return range(
        Arrays.stream(ends).min().orElse(Double.NaN), Arrays.stream(ends).max().orElse(Double.NaN));
  }

  private static Possible least(Numbers... n) {
    return range(
        Arrays.stream(n).mapToDouble(Numbers::low).min().orElse(Double.NaN),
        Arrays.stream(n).mapToDouble(Numbers::high).min().orElse(Double.NaN));
  }

  private static Possible greatest(Numbers... n) {
    return range(
        Arrays.stream(n).mapToDouble(Numbers::low).max().orElse(Double.NaN),
        Arrays.stream(n).mapToDouble(Numbers::high).max().orElse(Double.NaN));
  }
}
