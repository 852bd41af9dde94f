package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.SessionOptions.Demand;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreationOptionsTest {
  private static final Duration TOO_LONG = Duration.ofMinutes(20_161);

  private static List<String> refused(CreateSession creation) {
    return switch (Decider.create(Classroom.scenario(), creation)) {
      case Decision.Accepted accepted -> List.of(accepted.subject());
      case Decision.Rejected(Rejection rejection) ->
          rejection.fields().stream().map(FieldViolation::field).toList();
    };
  }

  private static List<String> refused(Schedule schedule) {
    return refused(Classroom.creation(Classroom.on(schedule)));
  }

  private static List<String> refused(String thesis, Map<String, Double> weights) {
    return refused(Classroom.creation("seed", thesis, weights, SessionOptions.STANDARD));
  }

  @Nested
  class Weights_of_theses {

    @Test
    void decide_what_is_drawn() {
      assertThat(
              IntStream.range(0, 20)
                  .mapToObj(
                      number ->
                          Play.created(
                              Classroom.scenario(),
                              Classroom.creation(
                                  "seed " + number,
                                  "",
                                  Map.of("sun", 2.0),
                                  SessionOptions.STANDARD)))
                  .map(play -> play.state().setup().thesis()))
          .containsOnly(Orchard.SUN);
    }

    @Test
    void are_of_theses_that_there_are_and_not_all_zero() {
      assertThat(refused("", Map.of("snow", 1.0))).containsExactly("options.thesis_weights.snow");
      assertThat(refused("", Map.of("sun", -1.0))).containsExactly("options.thesis_weights.sun");
      assertThat(refused("", Map.of("sun", Double.NaN)))
          .containsExactly("options.thesis_weights.sun");
      assertThat(refused("", Map.of("sun", 0.0))).containsExactly("options.thesis_weights");
      assertThat(refused("sun", Map.of("sun", 1.0))).containsExactly("options.thesis_weights");
    }
  }

  @Nested
  class A_schedule {
    private final Instant noon = Play.NOON;

    @Test
    void has_phases_of_up_to_two_weeks() {
      assertThat(refused(new Schedule(TOO_LONG, null, null, List.of())))
          .containsExactly("options.briefing_minutes");
      assertThat(refused(new Schedule(Duration.ofMinutes(-1), TOO_LONG, null, List.of())))
          .containsExactly("options.briefing_minutes", "options.adjudication_minutes");
      assertThat(refused(new Schedule(Duration.ofDays(14), Duration.ZERO, null, List.of())))
          .containsExactly("s1");
    }

    @Test
    void has_deadlines_that_follow_each_other_one_for_each_turn_at_most() {
      assertThat(deadlines(0)).containsExactly("options.deadlines.0");
      assertThat(deadlines(1, 1)).containsExactly("options.deadlines.1");
      assertThat(deadlines(1, 2, 3, 4)).containsExactly("options.deadlines");
      assertThat(deadlines(1, 2, 3)).containsExactly("s1");
    }

    private List<String> deadlines(Integer... hours) {
      List<Instant> deadlines =
          List.of(hours).stream().map(hour -> noon.plus(Duration.ofHours(hour))).toList();
      return refused(new Schedule(null, null, null, deadlines));
    }
  }

  @Test
  void grace_needs_a_stand_in() {
    assertThat(refused(Classroom.creation(Classroom.absent(StandIn.NONE))))
        .containsExactly("options.absent");
  }

  @Test
  void reminders_are_few_and_before_the_deadline() {
    assertThat(refused(Classroom.creation(Classroom.reminding(60, 0))))
        .containsExactly("options.reminders");
    assertThat(refused(Classroom.creation(Classroom.reminding(6, 5, 4, 3, 2, 1))))
        .containsExactly("options.reminders");
    assertThat(refused(Classroom.creation(Classroom.reminding(60, 10)))).containsExactly("s1");
  }

  @Test
  void what_is_asked_of_teams_is_known() {
    assertThat(SessionOptions.STANDARD.rationaleRequired(Classroom.scenario())).isFalse();
    assertThat(Classroom.reasonsRequired().rationale()).isEqualTo(Demand.REQUIRED);
    assertThat(Classroom.reasonsRequired().predictionRequired(Classroom.scenario())).isTrue();
  }
}
