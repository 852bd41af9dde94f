package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.chance;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.ScenarioFixtures.order;
import static org.demarche.engine.turn.Turns.SEED;
import static org.demarche.engine.turn.Turns.told;

import java.util.List;
import org.demarche.engine.turn.Outcome.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  private static final KeyedDraws DRAWS = new KeyedDraws(SEED, 1);

  /** What the key in {@link KeyedDraws} gives for Japan's first {@code gamble}. */
  private static final double DRAWN = DRAWS.uniform("move/gamble/japan/1/0");

  private static ScenarioFixtures gamble(double probability) {
    return game().move("gamble", chance(probability, add("oil", 1), add("oil", -1)));
  }

  @Test
  void succeeds_if_the_draw_is_below_the_probability() {
    Resolution resolution = Turns.moves(gamble(Math.nextUp(DRAWN)), order(JAPAN, 0));
    assertThat(told(resolution)).containsExactly("oil +1 MOVE gamble");
    assertThat(resolution.outcomes().getFirst().draws())
        .containsExactly(new Draw("Ratification", DRAWN, Math.nextUp(DRAWN)));
  }

  @Test
  void fails_if_the_draw_reaches_the_probability() {
    Resolution resolution = Turns.moves(gamble(DRAWN), order(JAPAN, 0));
    assertThat(told(resolution)).containsExactly("oil -1 MOVE gamble");
    assertThat(resolution.outcomes().getFirst().draws().getFirst().success()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, +1", "2.5, +1", "0, -1", "-3, -1", "NaN, -1"})
  void a_probability_is_cut_to_the_range_from_0_to_1(double probability, String change) {
    Resolution resolution = Turns.moves(gamble(probability), order(JAPAN, 0));
    assertThat(told(resolution)).containsExactly("oil " + change + " MOVE gamble");
    assertThat(resolution.outcomes().getFirst().draws().getFirst().needed()).isBetween(0.0, 1.0);
  }

  @Test
  void noise_is_a_normal_draw_in_the_tracks_unit() {
    double deviation = 2 * DRAWS.normal("move/noisy/japan/1/0");
    var noisy = game().move("noisy", add("oil", 5, 2));
    Outcome outcome = Turns.moves(noisy, order(JAPAN, 0)).outcomes().getFirst();
    assertThat(outcome.change()).isCloseTo(5 + deviation, within(1e-12));
    assertThat(outcome.draws()).containsExactly(new Draw("Noise", deviation, null));
  }

  @Test
  void draws_are_told_outermost_first() {
    var nested =
        game().move("nested", chance(1, chance(1, add("oil", 5, 2), add("oil", 0)), add("oil", 0)));
    Outcome outcome = Turns.moves(nested, order(JAPAN, 0)).outcomes().getFirst();
    assertThat(outcome.draws())
        .extracting(Draw::drawn)
        .containsExactly(
            DRAWS.uniform("move/nested/japan/1/0"),
            DRAWS.uniform("move/nested/japan/1/0/then/0"),
            2 * DRAWS.normal("move/nested/japan/1/0/then/0/then/0"));
  }

  @Test
  void each_use_of_a_move_has_a_draw_of_its_own() {
    var uses = List.of(order(JAPAN, 0), order(JAPAN, 0));
    Resolution resolution = Turns.adjudicate(gamble(0.5).build(), SEED, List.of(), uses);
    assertThat(resolution.outcomes())
        .extracting(outcome -> outcome.draws().getFirst().drawn())
        .containsExactly(DRAWN, DRAWS.uniform("move/gamble/japan/2/0"));
  }

  @Test
  void deals_rules_and_injects_draw_by_what_they_are() {
    var game =
        game()
            .deal("pact", List.of(), "", false, chance(0.5, add("oil", 1), add("oil", -1)))
            .rule("luck", List.of(CHINA), chance(0.5, add("oil", 1), add("oil", -1)))
            .inject("storm", chance(0.5, add("oil", 1), add("oil", -1)))
            .build();
    Resolution opening = new Adjudicator(game).open(SEED, Truth.of(0), Turns.atStart(game, 0));
    Resolution close = Turns.adjudicate(game, SEED, List.of(order(RUSSIA, 0)), List.of());
    assertThat(drawn(opening)).containsExactly(DRAWS.uniform("inject/storm//0"));
    assertThat(drawn(close))
        .containsExactly(DRAWS.uniform("deal/pact/russia/1/0"), DRAWS.uniform("rule/luck/china/0"));
  }

  private static List<Double> drawn(Resolution resolution) {
    return resolution.outcomes().stream()
        .map(outcome -> outcome.draws().getFirst().drawn())
        .toList();
  }
}
