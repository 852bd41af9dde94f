package org.demarche.scenario.expression;

import java.util.Random;

/** Writes expressions that are correct in our language and in plain CEL. */
final class RandomExpression {
  private final Random random;

  RandomExpression(Random random) {
    this.random = random;
  }

  String number(int depth) {
    if (depth == 0) {
      return leaf();
    }
    int next = depth - 1;
    return switch (random.nextInt(9)) {
      case 0, 1 -> "(" + number(next) + " + " + number(next) + ")";
      case 2 -> "(" + number(next) + " - " + number(next) + ")";
      case 3 -> "(" + number(next) + " * " + number(next) + ")";
      case 4 -> "(" + number(next) + " / " + (1 + random.nextInt(9)) + ".5)";
      case 5 -> "-(" + number(next) + ")";
      case 6 -> "(" + condition(next) + " ? " + number(next) + " : " + number(next) + ")";
      case 7 -> "min(" + number(next) + ", " + number(next) + ")";
      default -> "max(" + number(next) + ", " + number(next) + ")";
    };
  }

  private String leaf() {
    return switch (random.nextInt(5)) {
      case 0 -> "a";
      case 1 -> "b";
      case 2 -> "c";
      case 3 -> random.nextInt(20) + ".0";
      default -> random.nextInt(20) + "." + (1 + random.nextInt(9));
    };
  }

  private String condition(int depth) {
    int next = Math.max(0, depth - 1);
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0 -> "(" + number(next) + " < " + number(next) + ")";
      case 1 -> "(" + number(next) + " >= " + number(next) + ")";
      case 2 -> "(s == \"" + choice() + "\")";
      case 3 -> "(s in [\"" + choice() + "\", \"" + choice() + "\"])";
      case 4 -> "(" + condition(next) + " && " + condition(next) + ")";
      case 5 -> "(" + condition(next) + " || " + condition(next) + ")";
      case 6 -> "!" + condition(next);
      default -> "(" + number(next) + " == " + number(next) + ")";
    };
  }

  private String choice() {
    return ExpressionFixture.CHOICES.get(random.nextInt(ExpressionFixture.CHOICES.size()));
  }
}
