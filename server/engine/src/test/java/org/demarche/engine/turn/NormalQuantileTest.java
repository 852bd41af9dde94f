package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

  /** From Python's {@code statistics.NormalDist}; 0.074 and 1e-16 lie beyond the two seams. */
  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.0470962993612",
    "1e-16, -8.222082216130435",
    "1e-10, -6.361340902404056",
    "0.001, -3.090232306167813",
    "0.025, -1.9599639845400538",
    "0.074, -1.4466320671589785",
    "0.075, -1.4395314709384557",
    "0.3, -0.5244005127080407",
    "0.9, 1.2815515655446008",
    "0.999999, 4.753424308817089",
  })
  void quantiles_agree_with_published_ones(double probability, double deviate) {
    assertThat(NormalQuantile.of(probability)).isCloseTo(deviate, withinPercentage(1e-12));
  }

  @Test
  void the_median_is_0() {
    assertThat(NormalQuantile.of(0.5)).isZero();
  }
}
