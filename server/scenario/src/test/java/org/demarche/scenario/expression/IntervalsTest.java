package org.demarche.scenario.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.scenario.ProblemPrinter;
import org.demarche.scenario.expression.Possible.Anything;
import org.demarche.scenario.expression.Possible.Numbers;
import org.demarche.scenario.expression.Possible.Texts;
import org.demarche.scenario.expression.Possible.Truth;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.Spelling;
import org.demarche.scenario.source.YamlReader;
import org.demarche.scenario.source.YamlValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an expression can be if x is 1 to 3, y is -2 to 2 and kind is a loan or a grant. */
class IntervalsTest {
  private static final CelCompiler CEL = new CelCompiler();
  private static final Truth ALWAYS = new Truth(true, false);
  private static final Truth NEVER = new Truth(false, true);
  private static final Truth MAYBE = new Truth(true, true);
  private static final Map<String, Possible> NAMES =
      Map.of(
          "x", new Numbers(1, 3),
          "y", new Numbers(-2, 2),
          "huge", Numbers.UNBOUNDED,
          "kind", new Texts(Set.of("loan", "grant")),
          "note", new Anything());

  private static Meaning meaning(String name) {
    return NAMES.get(name) instanceof Numbers || name.equals("huge")
        ? new Meaning.OfNumber(_ -> 0, null)
        : new Meaning.OfText(_ -> "", List.of());
  }

  private static Possible number(String expression) {
    return possible(expression, false);
  }

  private static Possible condition(String expression) {
    return possible(expression, true);
  }

  private static Possible possible(String expression, boolean condition) {
    Problems problems = new Problems();
    YamlValue value = YamlReader.read(new SourceText("test", "'" + expression + "'"), problems);
    CompiledExpression compiled =
        condition
            ? CEL.condition(value, IntervalsTest::meaning, problems)
            : CEL.number(value, IntervalsTest::meaning, problems);
    assertThat(ProblemPrinter.print(problems.sorted())).isEmpty();
    return compiled.possible((name, _) -> NAMES.get(name));
  }

  @Nested
  class numbers {
    @Test
    void follow_the_ends_of_what_goes_in() {
      assertThat(number("x + y")).isEqualTo(new Numbers(-1, 5));
      assertThat(number("x - y")).isEqualTo(new Numbers(-1, 5));
      assertThat(number("x * y")).isEqualTo(new Numbers(-6, 6));
      assertThat(number("-x")).isEqualTo(new Numbers(-3, -1));
      assertThat(number("y / x")).isEqualTo(new Numbers(-2, 2));
      assertThat(number("abs(y)")).isEqualTo(new Numbers(0, 2));
      assertThat(number("min(x, y)")).isEqualTo(new Numbers(-2, 2));
      assertThat(number("max(x, y, 2)")).isEqualTo(new Numbers(2, 3));
      assertThat(number("clamp(y, -1, x)")).isEqualTo(new Numbers(-1, 2));
      assertThat(number("floor(x / 2)")).isEqualTo(new Numbers(0, 1));
      assertThat(number("ceil(x / 2)")).isEqualTo(new Numbers(1, 2));
      assertThat(number("round(x / 4)")).isEqualTo(new Numbers(0, 1));
      assertThat(number("sqrt(y + 2)")).isEqualTo(new Numbers(0, 2));
    }

    @Test
    void can_be_anything_after_a_division_by_what_can_be_0() {
      assertThat(number("x / y")).isInstanceOf(Anything.class);
      assertThat(number("x / 0")).isEqualTo(Numbers.only(0));
    }

    @Test
    void can_be_anything_where_they_may_leave_the_range_of_numbers() {
      assertThat(number("huge + 1")).isInstanceOf(Numbers.class);
      assertThat(number("huge * huge * huge * huge")).isInstanceOf(Anything.class);
      assertThat(condition("huge * huge * huge * huge < huge")).isEqualTo(MAYBE);
    }

    @Test
    void of_a_choice_are_those_of_the_branches_that_can_be_taken() {
      assertThat(number("y > 0 ? x : 10")).isEqualTo(new Numbers(1, 10));
      assertThat(number("x > 0 ? x : 10")).isEqualTo(new Numbers(1, 3));
      assertThat(number("x > 3 ? x : 10")).isEqualTo(Numbers.only(10));
    }
  }

  @Nested
  class conditions {
    @Test
    void on_numbers() {
      assertThat(condition("x > 0")).isEqualTo(ALWAYS);
      assertThat(condition("x >= 1")).isEqualTo(ALWAYS);
      assertThat(condition("x > 1")).isEqualTo(MAYBE);
      assertThat(condition("x > 3")).isEqualTo(NEVER);
      assertThat(condition("x < 1")).isEqualTo(NEVER);
      assertThat(condition("x <= 1")).isEqualTo(MAYBE);
      assertThat(condition("x == 5")).isEqualTo(NEVER);
      assertThat(condition("x != 5")).isEqualTo(ALWAYS);
      assertThat(condition("x == 2")).isEqualTo(MAYBE);
    }

    @Test
    void on_texts() {
      assertThat(condition("kind == \"loan\"")).isEqualTo(MAYBE);
      assertThat(condition("kind in [\"loan\", \"grant\", \"gift\"]")).isEqualTo(ALWAYS);
      assertThat(condition("kind in [\"gift\"]")).isEqualTo(NEVER);
      assertThat(condition("note == \"loan\"")).isEqualTo(MAYBE);
    }

    @Test
    void that_are_joined() {
      assertThat(condition("x > 0 && y > 0")).isEqualTo(MAYBE);
      assertThat(condition("x > 3 && y > 0")).isEqualTo(NEVER);
      assertThat(condition("x > 0 || y > 0")).isEqualTo(ALWAYS);
      assertThat(condition("!(x > 3)")).isEqualTo(ALWAYS);
      assertThat(condition("(x > 0) == (x > 3)")).isEqualTo(NEVER);
    }
  }

  @Test
  void what_nobody_wrote_has_no_place() {
    Place place = new Place(new SourceText("test", "title: x"), 0, 5);
    YamlValue.YamlScalar invented =
        new YamlValue.YamlScalar(
            YamlValue.ScalarType.TEXT, "x > 1", Spelling.invented(place), place);

    CompiledExpression compiled = CEL.condition(invented, IntervalsTest::meaning, new Problems());

    assertThat(compiled.place()).isNull();
  }
}
