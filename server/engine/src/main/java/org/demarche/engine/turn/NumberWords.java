package org.demarche.engine.turn;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a reader sees them. */
final class NumberWords {
  private NumberWords() {}

  /** Without trailing zeros or exponent. */
  static String plain(double number) {
    return plain(BigDecimal.valueOf(number));
  }

  /** Without trailing zeros or exponent. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** With one decimal. */
  static String oneDecimal(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
