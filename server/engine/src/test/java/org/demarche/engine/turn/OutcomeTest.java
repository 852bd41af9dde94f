package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Expressions.channel;
import static org.demarche.engine.testkit.Expressions.parameter;
import static org.demarche.engine.testkit.Expressions.thesis;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.multiply;
import static org.demarche.engine.turn.Phrases.numberOf;
import static org.demarche.engine.turn.Phrases.set;
import static org.demarche.engine.turn.Phrases.startOf;
import static org.demarche.engine.turn.Phrases.value;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.EFFORT;
import static org.demarche.engine.turn.ScenarioFixtures.EUROPE;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.ScenarioFixtures.order;
import static org.demarche.engine.turn.ScenarioFixtures.slot;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Expression;
import org.demarche.engine.testkit.Expressions;
import org.demarche.engine.turn.Outcome.Input;
import org.junit.jupiter.api.Test;

/** What an outcome says of how it came about. */
class OutcomeTest {

  @Test
  void says_what_the_amount_was_computed_from_with_roles_resolved() {
    Expression amount =
        Expressions.of(
            "economy.self - start.economy.self + thesis.0 * channel.1 + size",
            List.of(
                value("economy.self").reads().getFirst(),
                startOf("economy.self").reads().getFirst(),
                thesis(0).reads().getFirst(),
                channel(EFFORT).reads().getFirst(),
                parameter("size", 0).reads().getFirst()),
            _ -> 1);
    var game = game().move("m", List.of(numberOf("size", 1, 3, 1)), add("oil", amount));
    Outcome outcome = Turns.moves(game, order(CHINA, 0, Map.of("size", "2"))).outcomes().getFirst();
    assertThat(outcome.formula()).isEqualTo(amount.source());
    assertThat(outcome.inputs())
        .containsExactly(
            new Input("economy.china", 5, slot("economy.china"), false),
            new Input("start.economy.china", 5, slot("economy.china"), false),
            new Input("thesis.0", -1, -1, true),
            new Input("channel.1", 0, -1, true),
            new Input("size", 2, -1, false));
  }

  @Test
  void of_a_multiplication_or_setting_names_the_track_it_started_from() {
    var game = game().move("slump", multiply("oil", 0.8)).move("fix", set("oil", 60));
    Resolution resolution = Turns.moves(game, order(RUSSIA, 0), order(RUSSIA, 1));
    assertThat(resolution.outcomes())
        .extracting(Outcome::inputs)
        .containsOnly(List.of(new Input("oil", 50, slot("oil"), false)));
  }

  @Test
  void of_a_move_names_the_order_and_the_mover() {
    var game = game().move("raise", add("oil", 5));
    assertThat(Turns.moves(game, order(CHINA, 0)).outcomes().getFirst().cause())
        .isEqualTo(new Cause(Cause.Kind.MOVE, "raise", "o1.0", CHINA, List.of()));
  }

  @Test
  void of_a_deal_names_the_parties() {
    var game = game().deal("contract", List.of(), "", false, add("oil", 5));
    assertThat(Turns.deals(game, order(JAPAN, 0)).outcomes().getFirst().cause())
        .isEqualTo(new Cause(Cause.Kind.DEAL, "contract", "o2.0", JAPAN, List.of(RUSSIA, JAPAN)));
  }

  @Test
  void of_a_rule_names_the_actor_it_ran_for() {
    var game = game().rule("grow", List.of(EUROPE), add("oil", 5));
    assertThat(Turns.rules(game).outcomes().getFirst().cause())
        .isEqualTo(new Cause(Cause.Kind.RULE, "grow", "europe", EUROPE, List.of()));
  }
}
