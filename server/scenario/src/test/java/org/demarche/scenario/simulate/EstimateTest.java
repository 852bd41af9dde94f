package org.demarche.scenario.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

  private static Estimate of(double... values) {
    Estimate.Sum sum = new Estimate.Sum();
    for (double value : values) {
      sum.add(value);
    }
    return sum.estimate();
  }

  @Test
  void a_mean_has_the_error_of_the_textbook() {
    Estimate estimate = of(2, 4, 4, 4, 5, 5, 7, 9);

    assertThat(estimate.mean()).isEqualTo(5);
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(32.0 / 7 / 8), within(1e-12));
    assertThat(estimate.margin()).isCloseTo(1.96 * estimate.standardError(), within(1e-12));
  }

  @Test
  void one_game_has_no_error_and_none_no_mean() {
    assertThat(of(3).standardError()).isNaN();
    assertThat(of().mean()).isNaN();
  }
}
