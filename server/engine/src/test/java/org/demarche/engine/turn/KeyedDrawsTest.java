package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedDrawsTest {
  private static final int COUNT = 100_000;

  /**
   * Computed by a second implementation of the documented hash. A stored session's draws must never
   * change, so neither may these.
   */
  @ParameterizedTest
  @CsvSource({
    "seed,     1, move/sanctions/japan/1/0, 0.9108360999628868, 0.7396582437588405",
    "'',       0, '',                       0.901976497618451,  -0.5314185265462755",
    "graine é, 3, rule/oil//0/then/1,       0.9595884849738692, -0.05141243082295647",
  })
  void draws_stay_what_they_were(String seed, int turn, String key, double uniform, double normal) {
    KeyedDraws draws = new KeyedDraws(seed, turn);
    assertThat(draws.uniform(key)).isEqualTo(uniform);
    assertThat(draws.normal(key)).isCloseTo(normal, within(1e-14));
  }

  @Property
  void a_uniform_draw_lies_from_0_up_to_but_not_at_1(
      @ForAll String seed, @ForAll @IntRange(min = 0, max = 99) int turn, @ForAll String key) {
    assertThat(new KeyedDraws(seed, turn).uniform(key)).isBetween(0.0, Math.nextDown(1.0));
  }

  @Property
  void a_normal_draw_is_finite(@ForAll String seed, @ForAll String key) {
    assertThat(new KeyedDraws(seed, 1).normal(key)).isFinite();
  }

  @Test
  void seed_turn_and_key_do_not_run_into_each_other() {
    assertThat(new KeyedDraws("a", 11).uniform("b"))
        .isNotEqualTo(new KeyedDraws("a1", 1).uniform("b"));
    assertThat(new KeyedDraws("a", 1).uniform("1b"))
        .isNotEqualTo(new KeyedDraws("a", 11).uniform("b"));
  }

  @ParameterizedTest
  @CsvSource({"seed", "another", "''"})
  void uniform_draws_of_similar_keys_fill_a_hundred_cells_evenly(String seed) {
    int[] cells = new int[100];
    keys().forEach(key -> cells[(int) (new KeyedDraws(seed, 1).uniform(key) * 100)]++);
    // Chi-square with 99 degrees of freedom: 148.2 is passed once in a thousand.
    assertThat(chiSquare(cells)).isBetween(61.0, 148.2);
  }

  @Test
  void uniform_draws_of_neighbouring_keys_are_independent() {
    KeyedDraws draws = new KeyedDraws("seed", 1);
    int[] cells = new int[100];
    IntStream.range(0, COUNT)
        .forEach(
            i -> cells[tenth(draws, "rule/x/" + i) * 10 + tenth(draws, "rule/x/" + (i + 1))]++);
    assertThat(chiSquare(cells)).isBetween(61.0, 148.2);
  }

  @Test
  void uniform_and_normal_draw_of_one_key_are_independent() {
    KeyedDraws draws = new KeyedDraws("seed", 1);
    double covariance =
        keys().mapToDouble(key -> (draws.uniform(key) - 0.5) * draws.normal(key)).sum() / COUNT;
    assertThat(covariance).isCloseTo(0, within(4 * 0.289 / Math.sqrt(COUNT)));
  }

  @Test
  void normal_draws_have_mean_0_and_standard_deviation_1() {
    KeyedDraws draws = new KeyedDraws("seed", 1);
    double[] normals = keys().mapToDouble(draws::normal).toArray();
    double mean = IntStream.range(0, COUNT).mapToDouble(i -> normals[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, COUNT)
            .mapToDouble(i -> (normals[i] - mean) * (normals[i] - mean))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(COUNT)));
    assertThat(Math.sqrt(variance)).isCloseTo(1, within(4 / Math.sqrt(2.0 * COUNT)));
  }

  private static Stream<String> keys() {
    return IntStream.range(0, COUNT).mapToObj(i -> "move/sanctions/japan/" + i + "/0");
  }

  private static int tenth(KeyedDraws draws, String key) {
    return (int) (draws.uniform(key) * 10);
  }

  private static double chiSquare(int[] cells) {
    double expected = (double) COUNT / cells.length;
    return IntStream.of(cells)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }
}
