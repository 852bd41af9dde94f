package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreatingTest {

  @Test
  void a_session_begins_in_its_lobby_with_its_facilitator() {
    SessionState state = Play.lobby().state();

    assertThat(state.stage()).isEqualTo(new Stage.Lobby());
    assertThat(state.version()).isEqualTo(1);
    assertThat(state.setup().title()).isEqualTo("The Orchard");
    assertThat(state.setup().scenarioDigest()).isEqualTo("0".repeat(64));
    assertThat(state.seats())
        .containsExactly(new Seat("s1", Seat.Role.OWNER, -1, "Frieda", "hash of Frieda", false));
  }

  @Test
  void each_team_the_observers_and_each_facilitating_role_have_a_code() {
    assertThat(Play.lobby().state().codes())
        .containsExactly(
            new JoinCode("AMBER234", Seat.Role.MEMBER, Orchard.AMBER),
            new JoinCode("BIRCH234", Seat.Role.MEMBER, Orchard.BIRCH),
            new JoinCode("CEDAR234", Seat.Role.MEMBER, Orchard.CEDAR),
            new JoinCode("WATCH234", Seat.Role.OBSERVER, -1),
            new JoinCode("WHITE234", Seat.Role.OWNER, -1),
            new JoinCode("CLOCK234", Seat.Role.CONTROLLER, -1),
            new JoinCode("CELLS234", Seat.Role.WHITE_CELL, -1),
            new JoinCode("UMPIR234", Seat.Role.UMPIRE, -1));
  }

  @Test
  void the_thesis_that_was_asked_for_is_true() {
    assertThat(created("sun").setup().thesis()).isEqualTo(Orchard.SUN);
    assertThat(created("storm").setup().thesis()).isEqualTo(Orchard.STORM);
  }

  private static SessionState created(String thesis) {
    return Play.created(Play.creation("seed", thesis, false)).state();
  }

  @Test
  void else_a_thesis_is_drawn_by_its_weight() {
    long storms =
        IntStream.range(0, 400)
            .mapToObj(number -> Play.created(Play.creation("seed " + number, "", false)).state())
            .filter(state -> state.setup().thesis() == Orchard.STORM)
            .count();

    // Three of four, give or take 4.6 standard deviations.
    assertThat(storms).isBetween(260L, 340L);
  }

  @Test
  void each_team_draws_one_of_its_objectives() {
    List<Integer> amber =
        IntStream.range(0, 40)
            .mapToObj(number -> Play.created(Play.creation("seed " + number, "sun", false)).state())
            .map(state -> state.setup().objectives().get(Orchard.AMBER))
            .distinct()
            .sorted()
            .toList();

    assertThat(amber).containsExactly(0, 1);
    assertThat(created("sun").setup().objectives().subList(1, 3)).containsExactly(2, 3);
  }

  @Test
  void what_does_not_fit_is_refused_with_its_field() {
    assertThat(refusedField("x".repeat(81), "Frieda", null, "sun", "seed")).isEqualTo("title");
    assertThat(refusedField("", "x".repeat(41), null, "sun", "seed")).isEqualTo("facilitator_name");
    assertThat(refusedField("", "two\nlines", null, "sun", "seed")).isEqualTo("facilitator_name");
    assertThat(refusedField("", "", Duration.ofMinutes(20161), "sun", "seed"))
        .isEqualTo("turn_minutes");
    assertThat(refusedField("", "", null, "snow", "seed")).isEqualTo("thesis");
    assertThat(refusedField("", "", null, "sun", "s".repeat(65))).isEqualTo("seed");
  }

  private static String refusedField(
      String title, String name, @Nullable Duration length, String thesis, String seed) {
    var request =
        new CreateSession(
            "id", "", title, name, "hash", length, thesis, seed, 0, false, List.of(), false,
            codes(5), Play.NOON);
    var refused = (Decision.Rejected) Decider.create(Orchard.scenario(), request);
    return refused.rejection().fields().stream().map(FieldViolation::field).findFirst().orElse("");
  }

  private static List<String> codes(int count) {
    return IntStream.range(0, count).mapToObj(number -> "CODE" + number).toList();
  }

  @Test
  void too_few_codes_are_a_mistake_of_the_caller() {
    var request =
        new CreateSession(
            "id", "", "", "", "", null, "", "seed", 0, false, List.of(), false, codes(4),
            Play.NOON);

    assertThatThrownBy(() -> Decider.create(Orchard.scenario(), request))
        .hasMessage("codes: 4 (expected: 8 different ones)");
  }
}
