package org.demarche.scenario.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.demarche.scenario.expression.Possible.Numbers;
import org.demarche.scenario.expression.Possible.Texts;
import org.junit.jupiter.api.Test;

/** Whatever an expression gives lies in the range that was worked out for it. */
class SoundnessTest {
  private static final int EXPRESSIONS = 2000;
  private static final int SAMPLES = 30;

  @Test
  void nothing_lies_outside_the_range_that_was_worked_out() {
    Random random = new Random(42);
    int bounded = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      String text = new RandomExpression(random).number(4);
      CompiledExpression expression = ExpressionFixture.number(text);
      Numbers a = range(random);
      Numbers b = range(random);
      Numbers c = range(random);
      List<String> texts = texts(random);
      Map<String, Possible> names =
          Map.of("a", a, "b", b, "c", c, "s", new Texts(new TreeSet<>(texts)));
      if (expression.possible((name, _) -> names.get(name))
          instanceof Numbers(double low, double high)) {
        bounded++;
        for (int sample = 0; sample < SAMPLES; sample++) {
          String s = texts.get(random.nextInt(texts.size()));
          double value =
              expression.number(
                  ExpressionFixture.frame(in(a, random), in(b, random), in(c, random), s));
          assertThat(value).as("%s for %s", text, names).isBetween(low, high);
        }
      }
    }
    assertThat(bounded).isGreaterThan(EXPRESSIONS / 2);
  }

  private static Numbers range(Random random) {
    double one = random.nextInt(-5, 6);
    double other = random.nextInt(3) == 0 ? one : random.nextDouble(-5, 6);
    return new Numbers(Math.min(one, other), Math.max(one, other));
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>(ExpressionFixture.CHOICES);
    for (int left = random.nextInt(3); left > 0; left--) {
      texts.remove(random.nextInt(texts.size()));
    }
    return texts;
  }

  /** One of the ends, or something between them. */
  private static double in(Numbers range, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> range.low();
      case 1 -> range.high();
      default -> range.low() + (range.high() - range.low()) * random.nextDouble();
    };
  }
}
