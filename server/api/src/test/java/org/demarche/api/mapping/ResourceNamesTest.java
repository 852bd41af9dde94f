package org.demarche.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.api.mapping.ResourceNames.SeatName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceNamesTest {
  @Test
  void names_are_read_as_they_are_written() {
    assertThat(ResourceNames.parseScenario(ResourceNames.scenario("small"))).isEqualTo("small");
    assertThat(ResourceNames.parseSession(ResourceNames.session("k7"))).isEqualTo("k7");
    assertThat(ResourceNames.parseSeat(ResourceNames.seat("k7", "s1")))
        .isEqualTo(new SeatName("k7", "s1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "k7",
        "sessions",
        "sessions/",
        "/sessions/k7",
        "sessions//",
        "sessions/k7/",
        "sessions/k7/seats",
        "sessions/k7/seats/",
        "sessions/k7/places/s1",
        "games/k7",
        "sessions/k7/seats/s1/x",
        "SESSIONS/k7"
      })
  void what_is_no_name_is_not_read(String text) {
    assertThat(ResourceNames.parseScenario(text)).isNull();
    assertThat(ResourceNames.parseSession(text)).isNull();
    assertThat(ResourceNames.parseSeat(text)).isNull();
  }

  @Test
  void names_of_one_kind_are_none_of_another() {
    assertThat(ResourceNames.parseSession("scenarios/small")).isNull();
    assertThat(ResourceNames.parseScenario("sessions/k7")).isNull();
    assertThat(ResourceNames.parseSession("sessions/k7/seats/s1")).isNull();
  }
}
