package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private static Score score(Play play, int team) {
    return play.state().scores().stream()
        .filter(score -> score.team() == team)
        .findFirst()
        .orElseThrow();
  }

  private static Score.Part assessment(Play play, int team) {
    return score(play, team).parts().getLast();
  }

  @Test
  void certain_and_right_earns_1_certain_and_wrong_0_even_odds_three_quarters() {
    assertThat(Scorer.quadratic(List.of(0.0, 1.0), Orchard.STORM)).isEqualTo(1);
    assertThat(Scorer.quadratic(List.of(1.0, 0.0), Orchard.STORM)).isEqualTo(0);
    assertThat(Scorer.quadratic(List.of(0.5, 0.5), Orchard.STORM)).isEqualTo(0.75);
  }

  @Property
  void stating_what_one_believes_is_best_in_expectation(
      @ForAll @DoubleRange(min = 0, max = 1) double belief,
      @ForAll @DoubleRange(min = 0, max = 1) double stated) {
    assertThat(expected(belief, stated)).isLessThanOrEqualTo(expected(belief, belief) + 1e-12);
  }

  private static double expected(double belief, double stated) {
    List<Double> probabilities = List.of(stated, 1 - stated);
    return belief * Scorer.quadratic(probabilities, 0)
        + (1 - belief) * Scorer.quadratic(probabilities, 1);
  }

  @Test
  void later_turns_weigh_more_and_a_turn_without_assessment_is_even_odds() {
    Play over =
        Play.started()
            .after(Who.AMBER, assess(1, 0))
            .after(Who.CONTROL, close(1))
            .after(Who.CONTROL, close(2))
            .after(Who.AMBER, assess(0.5, 0.5))
            .after(Who.AMBER, assess(0, 1))
            .after(Who.CONTROL, close(3));

    // Weights 1, 2, 3: wrong, silent, and right after a change of mind.
    assertThat(assessment(over, Orchard.AMBER).points())
        .isCloseTo(30 * (1 * 0 + 2 * 0.75 + 3 * 1) / 6, within(1e-9));
    assertThat(assessment(over, Orchard.AMBER).explanation())
        .isEqualTo(
            "Turn by turn, weight × score: 1 × 0.00 + 2 × 0.75 + 3 × 1.00; of 6, times 30"
                + " points.");
  }

  @Test
  void an_objective_gives_its_points_or_nothing() {
    Play over = Play.started().after(Who.CONTROL, end());
    Score birch = score(over, Orchard.BIRCH);

    assertThat(birch.objectiveMet()).isFalse();
    assertThat(birch.parts().get(1).points()).isEqualTo(0);
    assertThat(birch.parts().get(1).maximum()).isEqualTo(20);
    assertThat(birch.parts().get(1).explanation())
        .isEqualTo("End with harvest at 6.0 or more. Not met.");
  }

  @Test
  void public_interests_are_cut_to_their_points() {
    Play over = Play.started().after(Who.CONTROL, end());

    assertThat(score(over, Orchard.BIRCH).parts().getFirst().points()).isEqualTo(25);
    assertThat(score(over, Orchard.CEDAR).parts().getFirst().points()).isEqualTo(0);
    assertThat(score(over, Orchard.CEDAR).parts().getFirst().explanation())
        .isEqualTo("A poor harvest. Cut to 0 to 50.");
  }

  @Test
  void the_best_comes_first_and_totals_are_sums() {
    Play over = Play.started().after(Who.CONTROL, close(1)).after(Who.CONTROL, end());

    assertThat(over.state().scores())
        .isSortedAccordingTo(Comparator.comparingDouble(Score::total).reversed())
        .allSatisfy(
            score ->
                assertThat(score.total())
                    .isCloseTo(
                        score.parts().stream().mapToDouble(Score.Part::points).sum(),
                        within(1e-9)));
  }

  @Test
  void a_game_without_turns_earns_nothing_for_assessments() {
    Play over = Play.joined().after(Who.CONTROL, end());

    assertThat(assessment(over, Orchard.AMBER).points()).isEqualTo(0);
    assertThat(assessment(over, Orchard.AMBER).explanation()).isEqualTo("No turn was played.");
  }
}
