package org.demarche.scenario.expression;

import org.demarche.scenario.expression.Code.NumberCode;

/** What operators and functions on numbers compute. */
final class Arithmetic {
  private Arithmetic() {}

  /**
   * @param function as CEL names it
   * @param n the numbers it is applied to
   */
  static NumberCode code(String function, NumberCode... n) {
    return switch (n.length) {
      case 1 -> ofOne(function, n[0]);
      case 2 -> ofTwo(function, n[0], n[1]);
      default -> ofMany(function, n);
    };
  }

  private static NumberCode ofOne(String function, NumberCode a) {
    return switch (function) {
      case "-_" -> frame -> -a.at(frame);
      case "abs" -> frame -> StrictMath.abs(a.at(frame));
      case "floor" -> frame -> StrictMath.floor(a.at(frame));
      case "ceil" -> frame -> StrictMath.ceil(a.at(frame));
      case "round" -> frame -> StrictMath.floor(a.at(frame) + 0.5);
      case "sqrt" -> frame -> StrictMath.sqrt(StrictMath.max(0, a.at(frame)));
      default -> throw unexpected(function);
    };
  }

  private static NumberCode ofTwo(String function, NumberCode a, NumberCode b) {
    return switch (function) {
      case "_+_" -> frame -> a.at(frame) + b.at(frame);
      case "_-_" -> frame -> a.at(frame) - b.at(frame);
      case "_*_" -> frame -> a.at(frame) * b.at(frame);
      case "_/_" -> frame -> divide(a.at(frame), b.at(frame));
      case "min" -> frame -> StrictMath.min(a.at(frame), b.at(frame));
      case "max" -> frame -> StrictMath.max(a.at(frame), b.at(frame));
      default -> throw unexpected(function);
    };
  }

  private static NumberCode ofMany(String function, NumberCode... n) {
    return switch (function) {
      case "min" -> least(n);
      case "max" -> greatest(n);
      case "clamp" -> frame -> clamp(n[0].at(frame), n[1].at(frame), n[2].at(frame));
      default -> throw unexpected(function);
    };
  }

  private static IllegalStateException unexpected(String function) {
    return new IllegalStateException("function: " + function + " (expected: one declared)");
  }

  private static double divide(double a, double b) {
    return b == 0 ? 0 : a / b;
  }

  /** The upper bound counts if the bounds are the wrong way round. */
  private static double clamp(double number, double low, double high) {
    return StrictMath.min(StrictMath.max(number, low), high);
  }

  private static NumberCode least(NumberCode... n) {
    return frame -> {
      double least = n[0].at(frame);
      for (int i = 1; i < n.length; i++) {
        least = StrictMath.min(least, n[i].at(frame));
      }
      return least;
    };
  }

  private static NumberCode greatest(NumberCode... n) {
    return frame -> {
      double greatest = n[0].at(frame);
      for (int i = 1; i < n.length; i++) {
        greatest = StrictMath.max(greatest, n[i].at(frame));
      }
      return greatest;
    };
  }
}
