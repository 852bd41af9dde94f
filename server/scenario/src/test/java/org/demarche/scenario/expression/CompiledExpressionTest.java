package org.demarche.scenario.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.scenario.expression.ExpressionFixture.condition;
import static org.demarche.scenario.expression.ExpressionFixture.number;

import java.util.List;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledExpressionTest {
  private static final Frame FRAME = ExpressionFixture.frame(2, -3, 0, "y");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + 2 * b            | -4",
        "(a + 2) * b          | -12",
        "7 / a                | 3.5",
        "-b                   | 3",
        "a - -1               | 3",
        "1e2 + a              | 102",
        "s == \"y\" ? 5 : 6   | 5",
        "s in [\"x\", 'z'] ? 5 : 6 | 6",
        "(s == 'x' ? 'y' : 'z') == 'z' ? 1 : 2 | 1",
        "min(a, b, 1)         | -3",
        "max(a, b)            | 2",
        "max(1, 2, 3, 4, 5)   | 5",
        "abs(b)               | 3",
        "clamp(b, 0, 10)      | 0",
        "clamp(20, 0, 10)     | 10",
        "floor(-0.5)          | -1",
        "ceil(0.2)            | 1",
        "round(2.5)           | 3",
        "round(-2.5)          | -2",
        "sqrt(16)             | 4",
      })
  void computes_numbers(String text, double expected) {
    assertThat(number(text).number(FRAME)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a > 1 && b < 0       ; true",
        "a > 1 && b > 0       ; false",
        "a < 1 || b < 0       ; true",
        "!(a == 2)            ; false",
        "a != 2               ; false",
        "s != \"x\"           ; true",
        "(a > 1) == (b < 0)   ; true",
        "true                 ; true",
        "1 <= 1               ; true",
      })
  void decides_conditions(String text, boolean expected) {
    assertThat(condition(text).test(FRAME)).isEqualTo(expected);
  }

  @Nested
  class when_there_is_no_number {
    @Test
    void a_division_by_zero_gives_zero() {
      assertThat(number("a / c").number(FRAME)).isZero();
      assertThat(number("1 + a / c").number(FRAME)).isEqualTo(1);
    }

    @Test
    void the_root_of_a_negative_number_is_zero() {
      assertThat(number("sqrt(b)").number(FRAME)).isZero();
    }

    @Test
    void a_result_beyond_all_numbers_is_zero() {
      assertThat(number("a * 1e308 * 1e9").number(FRAME)).isZero();
      assertThat(number("a * 1e308 * 1e9 - a * 1e308 * 1e9").number(FRAME)).isZero();
    }
  }

  @Test
  void the_right_side_counts_only_if_the_left_does_not_decide() {
    Frame broken = new Frame(null, null, null, null, new double[] {2}, null, null, null, 1, 3);

    assertThat(condition("a > 3 && b > 0").test(broken)).isFalse();
    assertThat(condition("a > 1 || b > 0").test(broken)).isTrue();
    assertThat(number("a > 1 ? a : b").number(broken)).isEqualTo(2);
  }

  @Test
  void constants_are_folded() {
    assertThat(number("2 * (3 + 4) / 7").constant()).isEqualTo(2);
    assertThat(number("1 > 2 ? a : 3").constant()).isEqualTo(3);
    assertThat(condition("'x' == \"x\" && !false").constant()).isEqualTo(1);
    assertThat(number("a + 0").constant()).isNull();
  }

  @Test
  void it_says_what_it_reads_in_the_order_of_first_mention_without_repeats() {
    assertThat(number("b + a * b + (s == \"x\" ? c : 1)").reads())
        .isEqualTo(
            List.of(
                new Read.OfParameter("b", 1),
                new Read.OfParameter("a", 0),
                new Read.OfParameter("c", 2)));
  }

  @Test
  void its_source_is_what_the_author_wrote() {
    assertThat(number("a  +  1").source()).isEqualTo("a  +  1");
  }
}
