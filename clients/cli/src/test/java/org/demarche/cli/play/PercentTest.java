package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "70;70",
        "70%;70",
        "70 %;70",
        "0.7;70",
        "0,7;70",
        ".25;25",
        "0;0",
        "1;1",
        "62.5;62.5"
      })
  void reads_a_probability_as_people_type_it(String typed, double percent) {
    assertThat(Percent.parse(typed)).hasValue(percent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lots", "-1", "101", "70 30", "NaN", "%"})
  void gives_nothing_for_what_is_none(String typed) {
    assertThat(Percent.parse(typed)).isEmpty();
  }
}
