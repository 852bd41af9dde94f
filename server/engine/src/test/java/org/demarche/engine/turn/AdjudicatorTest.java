package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Expressions.channel;
import static org.demarche.engine.testkit.Expressions.chosen;
import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.testkit.Expressions.parameter;
import static org.demarche.engine.testkit.Expressions.thesis;
import static org.demarche.engine.turn.Phrases.actorOf;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.choiceOf;
import static org.demarche.engine.turn.Phrases.feed;
import static org.demarche.engine.turn.Phrases.multiply;
import static org.demarche.engine.turn.Phrases.numberOf;
import static org.demarche.engine.turn.Phrases.set;
import static org.demarche.engine.turn.Phrases.value;
import static org.demarche.engine.turn.Phrases.when;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.EFFORT;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.PRESSURE;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.START;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.ScenarioFixtures.order;
import static org.demarche.engine.turn.ScenarioFixtures.slot;
import static org.demarche.engine.turn.Turns.after;
import static org.demarche.engine.turn.Turns.told;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.testkit.Expressions;
import org.demarche.engine.turn.Outcome.Input;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjudicatorTest {

  @Nested
  class One_effect {

    @Test
    void adds() {
      assertThat(told(Turns.moves(game().move("raise", add("oil", 5)), order(RUSSIA, 0))))
          .containsExactly("oil +5 MOVE raise");
    }

    @Test
    void multiplies() {
      assertThat(told(Turns.moves(game().move("slump", multiply("oil", 0.8)), order(RUSSIA, 0))))
          .containsExactly("oil -10 MOVE slump");
    }

    @Test
    void sets() {
      assertThat(told(Turns.moves(game().move("fix", set("oil", 46)), order(RUSSIA, 0))))
          .containsExactly("oil -4 MOVE fix");
    }

    @Test
    void that_makes_no_difference_leaves_no_outcome() {
      assertThat(told(Turns.moves(game().move("idle", add("oil", 0)), order(RUSSIA, 0)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e300})
    void that_computes_nonsense_counts_as_none(double nonsense) {
      Expression amount = Expressions.of("1 / 0", List.of(), _ -> nonsense);
      Effect noisy = new Effect.Change(Phrases.ref("oil"), Effect.Operation.ADD, number(0), amount);
      var broken = game().move("broken", add("oil", amount), noisy);
      assertThat(Turns.moves(broken, order(RUSSIA, 0)).after()).isEqualTo(START);
    }

    @Test
    void acts_on_the_mover_as_self() {
      assertThat(told(Turns.moves(game().move("grow", add("economy.self", 1)), order(CHINA, 0))))
          .containsExactly("economy.china +1 MOVE grow");
    }

    @Test
    void acts_on_the_actor_that_a_parameter_names() {
      var court = game().move("court", List.of(actorOf("whom")), add("trust.self.p0", 1));
      assertThat(told(Turns.moves(court, order(JAPAN, 0, Map.of("whom", "russia")))))
          .containsExactly("trust.russia.japan +1 MOVE court");
    }

    @Test
    void on_a_track_that_the_actors_do_not_have_does_nothing() {
      var court = game().move("court", List.of(actorOf("whom")), add("trust.self.p0", 1));
      assertThat(told(Turns.moves(court, order(JAPAN, 0, Map.of("whom", "europe"))))).isEmpty();
    }

    @Test
    void grows_with_a_number_parameter() {
      var pay =
          game().move("pay", List.of(numberOf("size", 1, 3, 1)), add("oil", parameter("size", 0)));
      assertThat(told(Turns.moves(pay, order(CHINA, 0, Map.of("size", "3")))))
          .containsExactly("oil +3 MOVE pay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tighten", "ease"})
    void depends_on_a_choice(String direction) {
      var sanctions =
          game()
              .move(
                  "sanctions",
                  List.of(choiceOf("direction", "tighten", "ease")),
                  when(chosen(0, "tighten"), add("oil", 1), add("oil", -1)));
      assertThat(told(Turns.moves(sanctions, order(JAPAN, 0, Map.of("direction", direction)))))
          .containsExactly(
              direction.equals("tighten") ? "oil +1 MOVE sanctions" : "oil -1 MOVE sanctions");
    }

    @Test
    void reads_the_true_thesis() {
      var game = game().rule("drift", add("tension", thesis(0))).build();
      Adjudicator adjudicator = new Adjudicator(game);
      List<ResolvedOrder> none = List.of();
      Moment start = Turns.atStart(game);
      assertThat(told(adjudicator.adjudicate("s", Truth.of(0), start, none, none)))
          .containsExactly("tension -1 RULE drift");
      assertThat(told(adjudicator.adjudicate("s", Truth.of(1), start, none, none)))
          .containsExactly("tension +2 RULE drift");
    }
  }

  @Nested
  class At_the_end_of_a_range {

    @Test
    void the_limit_says_what_was_cut_off() {
      Resolution resolution =
          Turns.moves(game().move("boom", add("economy.self", 7)), order(RUSSIA, 0));
      assertThat(told(resolution))
          .containsExactly("economy.russia +7 MOVE boom", "economy.russia -2 LIMIT economy");
      assertThat(after(resolution, "economy.russia")).isEqualTo(10);
    }

    @Test
    void only_the_sum_of_a_stage_is_cut() {
      var game = game().move("boom", add("oil", 80)).move("bust", add("oil", -60));
      assertThat(told(Turns.moves(game, order(RUSSIA, 0), order(CHINA, 1))))
          .containsExactly("oil +80 MOVE boom", "oil -60 MOVE bust");
    }

    @Test
    void a_later_stage_starts_from_the_cut_value() {
      var game = game().move("boom", add("oil", 80)).rule("bust", add("oil", -60));
      assertThat(after(Turns.moves(game, order(RUSSIA, 0)), "oil")).isEqualTo(40);
    }
  }

  @Nested
  class Moves_of_one_turn {

    @Test
    void read_what_was_before_all_of_them() {
      var game =
          game().move("raise", add("oil", 10)).move("follow", add("economy.self", value("oil")));
      assertThat(told(Turns.moves(game.rule("none"), order(RUSSIA, 0), order(CHINA, 1))))
          .startsWith("oil +10 MOVE raise", "economy.china +50 MOVE follow");
    }

    @Test
    void multiply_and_set_what_was_before_all_of_them() {
      var game = game().move("fix", set("oil", 60)).move("slump", multiply("oil", 0.8));
      assertThat(after(Turns.moves(game, order(RUSSIA, 0), order(CHINA, 1)), "oil")).isEqualTo(50);
    }

    @Test
    void add_up_the_same_in_whatever_order_they_are_listed() {
      var game = game().move("raise", add("oil", 0.1)).move("lower", add("oil", -0.3));
      Resolution one = Turns.moves(game, order(RUSSIA, 0), order(CHINA, 0), order(JAPAN, 1));
      Resolution other = Turns.moves(game, order(JAPAN, 1), order(CHINA, 0), order(RUSSIA, 0));
      assertThat(one).isEqualTo(other);
    }
  }

  @Nested
  class Stages {

    @Test
    void moves_see_what_deals_did() {
      var game =
          game()
              .deal("contract", List.of(), "", false, add("oil", -45))
              .move("follow", add("economy.self", value("oil")));
      var deals = List.of(order(RUSSIA, 0));
      var moves = List.of(order(CHINA, 0));
      assertThat(told(Turns.adjudicate(game.build(), "s", deals, moves)))
          .startsWith("oil -45 DEAL contract", "economy.china +5 MOVE follow");
    }

    @Test
    void each_rule_sees_what_the_rule_before_it_did() {
      var game =
          game().rule("first", add("oil", -48)).rule("second", add("economy.russia", value("oil")));
      assertThat(told(Turns.rules(game)))
          .containsExactly("oil -48 RULE first", "economy.russia +2 RULE second");
    }

    @Test
    void a_rule_runs_for_all_its_actors_at_once() {
      var game =
          game()
              .rule(
                  "chain",
                  List.of(RUSSIA, CHINA),
                  add("economy.russia", 1),
                  add("economy.self", value("economy.russia")));
      assertThat(told(Turns.rules(game)))
          .containsExactly(
              "economy.russia +1 RULE chain",
              "economy.russia +5 RULE chain",
              "economy.russia +1 RULE chain",
              "economy.china +5 RULE chain",
              "economy.russia -2 LIMIT economy");
    }

    @Test
    void tracks_decay_toward_their_start_when_all_else_is_done() {
      var game = game().rule("cheer", add("mood", 4));
      Resolution resolution = Turns.rules(game);
      assertThat(told(resolution)).containsExactly("mood +4 RULE cheer", "mood -1 DECAY mood");
      Outcome decay = resolution.outcomes().getLast();
      assertThat(decay.formula()).isEqualTo("(start.mood - mood) * 0.25");
      assertThat(decay.inputs())
          .containsExactly(
              new Input("mood", 9, slot("mood"), false),
              new Input("start.mood", 5, slot("mood"), false));
    }
  }

  @Nested
  class Channels {
    private static final Effect COUNT = add("tension", channel(PRESSURE));

    @Test
    void add_up_what_all_moves_fed_and_return_less_for_more() {
      var game = game().move("press", feed(PRESSURE, 1)).rule("count", COUNT);
      assertThat(told(Turns.moves(game, order(RUSSIA, 0), order(CHINA, 0))))
          .containsExactly("tension +1.6 RULE count");
    }

    @Test
    void take_negative_feeds_off_first() {
      var game =
          game()
              .move("press", feed(PRESSURE, 2))
              .move("ease", feed(PRESSURE, -1))
              .rule("count", COUNT);
      assertThat(told(Turns.moves(game, order(RUSSIA, 0), order(CHINA, 1))))
          .containsExactly("tension +1 RULE count");
    }

    @Test
    void tell_a_rule_what_earlier_rules_fed_and_not_what_it_feeds_itself() {
      var game = game().rule("first", feed(PRESSURE, 1), COUNT).rule("second", COUNT);
      assertThat(told(Turns.rules(game))).containsExactly("tension +1 RULE second");
    }

    @Test
    void tell_moves_what_deals_fed_and_not_what_moves_feed() {
      var game =
          game()
              .deal("contract", List.of(), "", false, feed(EFFORT, 2))
              .move("pay", feed(EFFORT, 1), add("tension", channel(EFFORT)));
      var deals = List.of(order(RUSSIA, 0));
      assertThat(told(Turns.adjudicate(game.build(), "s", deals, List.of(order(CHINA, 0)))))
          .containsExactly("tension +2 MOVE pay");
    }
  }
}
