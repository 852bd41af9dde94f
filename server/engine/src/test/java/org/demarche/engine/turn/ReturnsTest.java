package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTest {

  @ParameterizedTest
  @CsvSource({
    " 0,    0",
    " 0.5,  0.5",
    " 1,    1",
    " 1.5,  1.3",
    " 2,    1.6",
    " 2.25, 1.7",
    " 3,    2",
    " 4,    2",
    " 1e9,  2",
    "-1,   -1",
    "-1.5, -1.3",
    "-9,   -2",
  })
  void units_return_1_then_six_tenths_then_four_tenths_then_nothing(double fed, double counts) {
    assertThat(Returns.effective(List.of(1.0, 0.6, 0.4), fed)).isCloseTo(counts, within(1e-12));
  }

  @Test
  void without_returns_every_unit_counts_1() {
    assertThat(Returns.effective(List.of(), 7.5)).isEqualTo(7.5);
    assertThat(Returns.effective(List.of(), -7.5)).isEqualTo(-7.5);
  }
}
