package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.engine.testkit.Commands.answer;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.plant;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.demarche.engine.model.Question.Kind;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final Map<String, Double> SURE = Map.of("yes", 1.0);

  @Nested
  class When_they_are_answered {

    @Test
    void the_answer_is_recorded_option_by_option() {
      Play.startedFair()
          .when(Who.AMBER, answer("crop", Map.of("mid", 0.7, "high", 0.3)))
          .then(
              new Event.AssessmentGiven(
                  new Assessment(Orchard.AMBER, 1, "crop", List.of(0.0, 0.7, 0.3), "")));
    }

    @Test
    void an_unknown_question_is_refused_with_the_nearest_one() {
      Play.startedFair()
          .when(Who.AMBER, answer("rick", SURE))
          .thenRefused(Reason.INVALID_FIELD, "There is no question 'rick'; did you mean 'rich'?");
    }

    @Test
    void an_answer_that_the_question_does_not_have_is_refused() {
      Play.startedFair()
          .when(Who.AMBER, answer("rich", Map.of("sun", 1.0)))
          .thenRefusedFields("probabilities.sun");
    }

    @Test
    void probabilities_must_sum_to_1() {
      Play.startedFair()
          .when(Who.AMBER, answer("rich", Map.of("yes", 0.5)))
          .thenRefusedFields("probabilities");
    }

    @Test
    void observers_answer_nothing() {
      Play.startedFair().when(Who.OBSERVER, answer("rich", SURE)).thenRefused(Reason.NOT_A_TEAM);
    }
  }

  @Nested
  class When_they_are_scored {

    @Test
    void certainty_of_what_came_true_earns_all_and_of_its_opposite_nothing() {
      assertThat(Forecasts.score(Kind.BINARY, List.of(1.0, 0.0), 0)).isEqualTo(1);
      assertThat(Forecasts.score(Kind.CATEGORICAL, List.of(0.0, 1.0, 0.0), 0)).isEqualTo(0);
      assertThat(Forecasts.score(Kind.NUMERIC, List.of(0.0, 0.0, 1.0), 2)).isEqualTo(1);
      assertThat(Forecasts.score(Kind.NUMERIC, List.of(0.0, 0.0, 1.0), 0)).isEqualTo(0);
    }

    @Test
    void a_number_that_misses_by_one_bin_costs_less_than_by_two() {
      assertThat(Forecasts.score(Kind.NUMERIC, List.of(0.0, 1.0, 0.0), 0)).isEqualTo(0.5);
      assertThat(Forecasts.score(Kind.NUMERIC, List.of(0.0, 0.5, 0.5), 0)).isEqualTo(0.375);
    }

    @Property
    void stating_what_one_believes_of_a_number_is_best_in_expectation(
        @ForAll @DoubleRange(min = 0, max = 0.5) double low,
        @ForAll @DoubleRange(min = 0, max = 0.5) double middle,
        @ForAll @DoubleRange(min = 0, max = 0.5) double lowStated,
        @ForAll @DoubleRange(min = 0, max = 0.5) double middleStated) {
      List<Double> belief = List.of(low, middle, 1 - low - middle);
      List<Double> stated = List.of(lowStated, middleStated, 1 - lowStated - middleStated);

      assertThat(expected(belief, stated)).isLessThanOrEqualTo(expected(belief, belief) + 1e-12);
    }

    private double expected(List<Double> belief, List<Double> stated) {
      double sum = 0;
      for (int bin = 0; bin < belief.size(); bin++) {
        sum += belief.get(bin) * Forecasts.score(Kind.NUMERIC, stated, bin);
      }
      return sum;
    }

    @Test
    void questions_weigh_the_same_and_later_turns_more() {
      Play over =
          Play.startedFair()
              .after(Who.AMBER, answer("rich", SURE))
              .after(Who.AMBER, answer("crop", Map.of("mid", 1.0)))
              .after(Who.CONTROL, close(1))
              .after(Who.CONTROL, close(2))
              .after(Who.AMBER, answer("rich", Map.of("no", 1.0)))
              .after(Who.CONTROL, close(3));

      // The harvest stays at 5 and falls to 4 with the frost, so "no" and always "mid" come true.
      assertThat(over.state().values().get(Orchard.slot("harvest"))).isEqualTo(4);
      double rich = (1 * 0 + 2 * 0.75 + 3 * 1) / 6;
      double even = Forecasts.score(Kind.NUMERIC, List.of(1 / 3.0, 1 / 3.0, 1 / 3.0), 1);
      double crop = (1 * 1 + 5 * even) / 6;
      assertThat(part(over, Orchard.AMBER, "Forecasts").points())
          .isCloseTo(10 * (rich + crop) / 2, within(1e-9));
      assertThat(part(over, Orchard.AMBER, "Forecasts").explanation())
          .contains("5 or more at the end? 0.75 (came true: No)");
    }

    @Test
    void one_about_a_turn_is_judged_on_the_board_after_that_turn() {
      Play over =
          Play.startedFair()
              .after(Who.AMBER, plant(2))
              .after(Who.CONTROL, close(1))
              .after(Who.CONTROL, close(2))
              .after(Who.CONTROL, end());
      var forecasts = new Forecasts(over.scenario(), over.state());
      var crop = over.scenario().questions().getLast();

      // 7 after the first turn; the frost of the second takes 1 at its opening.
      assertThat(forecasts.truth(crop, 1)).isEqualTo(2);
      assertThat(over.view(Who.CEDAR).reveal().answers())
          .extracting(answer -> answer.question() + "/" + answer.turn() + "/" + answer.option())
          .containsExactly("0/2/0", "1/1/2", "1/2/2");
    }

    @Test
    void without_a_turn_there_is_nothing_to_earn() {
      Play over = Play.startedFair().after(Who.CONTROL, end());

      assertThat(part(over, Orchard.AMBER, "Forecasts").points()).isZero();
    }
  }

  @Test
  void a_scenario_without_rival_readings_has_no_part_for_them_and_none_without_points() {
    Play over = Play.startedFair(Fair.asWritten()).after(Who.CONTROL, end());

    assertThat(over.state().scores())
        .allSatisfy(
            score ->
                assertThat(score.parts())
                    .extracting(Score.Part::title)
                    .containsExactly("Public interests"));
  }

  @Test
  void the_answer_to_a_question_is_no_assessment_of_the_theses() {
    Play over =
        Play.startedFair()
            .after(Who.AMBER, assess(0, 1))
            .after(Who.AMBER, answer("rich", SURE))
            .after(Who.CONTROL, close(1))
            .after(Who.CONTROL, end());

    assertThat(part(over, Orchard.AMBER, "Assessment").points()).isEqualTo(30);
  }

  private static Score.Part part(Play play, int team, String title) {
    return play.state().scores().stream()
        .filter(score -> score.team() == team)
        .flatMap(score -> score.parts().stream())
        .filter(part -> part.title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
