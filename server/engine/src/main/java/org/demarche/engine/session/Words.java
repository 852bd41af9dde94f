package org.demarche.engine.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Puts numbers and names into sentences. */
final class Words {
  private Words() {}

  /** At most two decimals, without trailing zeros. */
  static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A count with its noun, for example {@code 1 turn} or {@code 2 turns}. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A count with its noun, for example {@code 1 person} or {@code 2 people}. */
  static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** A title as it stands within a sentence: {@code Political capital} but {@code USD reserves}. */
  static String inSentence(String title) {
    boolean name = title.length() < 2 || Character.isUpperCase(title.charAt(1));
    return name ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  /** For example {@code Russia, China and Japan}. */
  static String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A text with a full stop, unless it ends with a mark of its own. */
  static String sentence(String text) {
    return text.endsWith("?") || text.endsWith(".") ? text : text + ".";
  }
}
