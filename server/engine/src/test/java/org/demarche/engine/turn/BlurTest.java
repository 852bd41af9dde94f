package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlurTest {

  @ParameterizedTest
  @CsvSource({
    "0,     1,      0.12345,  0.123",
    "0,     10,     7.0549,   7.05",
    "20,    80,     34.567,   34.57",
    "0,     100,    34.567,   34.6",
    "0,     1000,   345.67,   346",
    "0,     250000, 12345,    12300",
    "-5,    5,      -1.239,   -1.24",
    "0,     10,     10.2,     10",
    "0.005, 9.995,  0.0049,   0.005",
  })
  void noisy_readings_keep_about_a_thousandth_of_the_range(
      double minimum, double maximum, double noisy, double read) {
    Visibility hidden =
        new Visibility(Visibility.Level.HIDDEN, Visibility.Level.HIDDEN, Map.of(), "");
    Track track =
        new Track("t", "T", "", Track.Scope.WORLD, "", minimum, maximum, 0, hidden, List.of());
    assertThat(Blur.of(track).reading(noisy, 1, 0)).isEqualTo(read);
  }
}
