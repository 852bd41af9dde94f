package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.feed;
import static org.demarche.engine.turn.Phrases.multiply;
import static org.demarche.engine.turn.Phrases.value;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.EFFORT;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.Turns.after;
import static org.demarche.engine.turn.Turns.told;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Scenario.MoveOrder;
import org.demarche.engine.testkit.Expressions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveOrderTest {
  /** Oil stands at 50; Russia adds 6 and Japan halves. */
  private static final ScenarioFixtures OIL =
      game().move("raise", add("oil", 6)).move("halve", multiply("oil", 0.5));

  private static double oil(MoveOrder order, long russiaLogged, long japanLogged) {
    List<ResolvedOrder> moves =
        List.of(
            new ResolvedOrder("j", 1, JAPAN, Map.of(), japanLogged, 1),
            new ResolvedOrder("r", 0, RUSSIA, Map.of(), russiaLogged, 1));
    return after(Turns.adjudicate(in(order), "s", List.of(), moves), "oil");
  }

  private static Scenario in(MoveOrder order) {
    Scenario game = OIL.build();
    return new Scenario(
        game.info(),
        game.calendar(),
        game.actors(),
        game.teamCount(),
        game.moveLimit(),
        order,
        game.resources(),
        game.tracks(),
        game.slots(),
        game.derivations(),
        game.theses(),
        game.modifiers(),
        game.channels(),
        game.moves(),
        game.deals(),
        game.rules(),
        game.injects(),
        game.decks(),
        game.objectives(),
        game.questions(),
        game.scoring(),
        game.bots(),
        game.absent());
  }

  @Nested
  class Moves {
    @Test
    void together_see_the_board_before_them() {
      assertThat(oil(MoveOrder.TOGETHER, 1, 2)).isEqualTo(50 + 6 - 25);
    }

    @Test
    void as_declared_go_by_team_and_then_by_the_scenario() {
      assertThat(oil(MoveOrder.DECLARED, 2, 1)).isEqualTo((50 + 6) / 2);
    }

    @Test
    void as_logged_go_by_when_they_were_written() {
      assertThat(oil(MoveOrder.LOGGED, 1, 2)).isEqualTo((50 + 6) / 2);
      assertThat(oil(MoveOrder.LOGGED, 2, 1)).isEqualTo(50 / 2 + 6);
    }
  }

  @Nested
  class A_share {
    private Resolution shared(double share, Effect... effects) {
      Scenario game =
          game()
              .move("m", effects)
              .rule("read", add("tension", Expressions.channel(EFFORT)))
              .build();
      ResolvedOrder order = new ResolvedOrder("m", 0, JAPAN, Map.of(), 0, share);
      return Turns.adjudicate(game, "s", List.of(), List.of(order));
    }

    @Test
    void halves_what_is_added_multiplied_and_fed() {
      assertThat(told(shared(0.5, add("oil", 6)))).containsExactly("oil +3 MOVE m");
      assertThat(told(shared(0.5, multiply("oil", 2)))).containsExactly("oil +25 MOVE m");
      assertThat(told(shared(0.5, feed(EFFORT, 2)))).containsExactly("tension +1 RULE read");
    }

    @Test
    void is_among_the_inputs() {
      Outcome outcome = shared(0.5, add("oil", 6)).outcomes().getFirst();
      assertThat(outcome.inputs()).containsExactly(new Outcome.Input("share", 0.5, -1, false));
    }

    @Test
    void of_a_scaled_effect_is_a_secret_if_it_was_computed_from_the_board() {
      Effect scaled = new Effect.Scaled(value("tension"), List.of(add("oil", 1)));
      Outcome outcome = shared(1, scaled).outcomes().getFirst();
      assertThat(outcome.change())
          .isEqualTo(ScenarioFixtures.START.get(ScenarioFixtures.slot("tension")));
      assertThat(outcome.inputs()).last().extracting(Outcome.Input::secret).isEqualTo(true);
    }
  }

  @Test
  void an_effect_for_each_leaves_out_the_mover() {
    var otherEconomy =
        new Effect.Change(
            Phrases.ref("economy.other"), Effect.Operation.ADD, Expressions.number(1), null);
    Effect each = new Effect.Each(List.of(RUSSIA, CHINA, JAPAN), List.of(otherEconomy));
    Scenario game = game().move("help", each).build();
    List<ResolvedOrder> moves = List.of(ScenarioFixtures.order(CHINA, 0));
    assertThat(told(Turns.adjudicate(game, "s", List.of(), moves)))
        .containsExactly("economy.russia +1 MOVE help", "economy.japan +1 MOVE help");
  }
}
