package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.testkit.Expressions.parameter;
import static org.demarche.engine.turn.Phrases.actorOf;
import static org.demarche.engine.turn.Phrases.choiceOf;
import static org.demarche.engine.turn.Phrases.numberOf;
import static org.demarche.engine.turn.Phrases.textOf;
import static org.demarche.engine.turn.Phrases.trackOf;
import static org.demarche.engine.turn.Phrases.withDefault;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.START;
import static org.demarche.engine.turn.ScenarioFixtures.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Requirement;
import org.demarche.engine.testkit.Expressions;
import org.demarche.engine.turn.Priced.Legal;
import org.demarche.engine.turn.Priced.Misfit;
import org.demarche.engine.turn.Priced.Unmet;
import org.demarche.engine.turn.Priced.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRulesTest {
  private static final List<Parameter> PARAMETERS =
      List.of(
          choiceOf("way", "tighten", "ease"),
          numberOf("size", 1, 3, 0.5),
          actorOf("whom"),
          trackOf("about"),
          withDefault(textOf("words", 10), ""));

  private static final Map<String, String> GOOD =
      Map.of("way", "ease", "size", "2", "whom", "japan", "about", "tension");

  private static Priced move(ScenarioFixtures game, int team, Map<String, String> typed) {
    return new OrderRules(game.build()).move(at(START), team, 0, typed);
  }

  private static Moment at(Values values) {
    return new Moment(1, 2, values, List.of());
  }

  private static Priced typed(String parameter, String text) {
    var changed = new HashMap<>(GOOD);
    changed.put(parameter, text);
    return move(game().pricedMove("m", PARAMETERS, List.of()), RUSSIA, changed);
  }

  @Nested
  class A_parameter {

    @ParameterizedTest
    @CsvSource({
      "way, ease, ease",
      "way, ' EASE ', ease",
      "way, the ease, ease",
      "size, 1, 1",
      "size, 3.0, 3",
      "size, +2.50, 2.5",
      "size, 002, 2",
      "whom, europe, europe",
      "whom, Japan, japan",
      "whom, JP, japan",
      "about, trust.russia.japan, trust.russia.japan",
      "about, trust.japan.russia, trust.russia.japan",
      "about, tension, tension",
      "about, trust of russia and japan, trust.russia.japan",
      "words, As it is, As it is",
      "words, '', ''",
    })
    void is_read_as_players_type_it(String parameter, String text, String written) {
      assertThat(typed(parameter, text))
          .isInstanceOfSatisfying(
              Legal.class,
              legal -> assertThat(legal.parameters()).containsEntry(parameter, written));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "way   | easy     | 'easy' does not fit; give one of tighten, ease; did you mean 'ease'?",
          "way   | sideways | 'sideways' does not fit; give one of tighten, ease",
          "way   | ''       | must be given: one of tighten, ease",
          "size  | 7        | '7' is not between 1 and 3",
          "size  | 0.9999   | '0.9999' is not between 1 and 3",
          "size  | 1.75     | '1.75' lies between two steps; the nearest are 1.5 and 2",
          "size  | NaN      | 'NaN' is not a number; give a number between 1 and 3 in steps of 0.5",
          "size  | 0x2      | '0x2' is not a number; give a number between 1 and 3 in steps of 0.5",
          "size  | 2,5      | '2,5' is not a number; give a number between 1 and 3 in steps of 0.5",
          "size  | 1e0      | '1e0' is not a number; give a number between 1 and 3 in steps of 0.5",
          "size  | 2f       | '2f' is not a number; give a number between 1 and 3 in steps of 0.5",
          "size  | ''       | must be given: a number between 1 and 3 in steps of 0.5",
          "whom  | jpan     | 'jpan' does not fit; give one of china, japan, europe; did you mean"
              + " 'japan'?",
          "whom  | russia   | 'russia' does not fit; give one of china, japan, europe",
          "about | oil      | 'oil' does not fit; give one of tension, trust.russia.japan",
          "words | 'twelve chars' | has 12 characters; 10 are the most that fit",
          "wey   | ease     | there is no such parameter; it takes way, size, whom, about, words;"
              + " did you mean 'way'?",
        })
    void that_does_not_fit_is_answered_in_words(String parameter, String text, String message) {
      assertThat(typed(parameter, text))
          .isEqualTo(new Misfit(List.of(new Violation(parameter, message))));
    }

    @Test
    void with_characters_that_cannot_be_shown_is_refused() {
      var answer =
          new Misfit(
              List.of(
                  new Violation("words", "has characters that cannot be shown; leave them out")));
      assertThat(typed("words", "a\u0000b")).isEqualTo(answer);
      assertThat(typed("words", "a\ud800b")).isEqualTo(answer);
    }

    @Test
    void that_is_left_out_takes_its_default() {
      var game =
          game().pricedMove("m", List.of(withDefault(numberOf("size", 1, 3, 1), "1")), List.of());
      assertThat(move(game, RUSSIA, Map.of()))
          .isEqualTo(new Legal(Map.of("size", "1"), List.of(List.of(0.0, 0.0))));
    }

    @Test
    void errors_come_all_at_once_in_declared_order() {
      assertThat(
              move(game().pricedMove("m", PARAMETERS, List.of()), RUSSIA, Map.of("z", "", "a", "")))
          .isInstanceOfSatisfying(
              Misfit.class,
              misfit ->
                  assertThat(misfit.violations())
                      .extracting(Violation::parameter)
                      .containsExactly("way", "size", "whom", "about", "a", "z"));
    }
  }

  @Nested
  class The_price {

    @Test
    void is_the_sum_of_a_resources_costs_by_resource() {
      var costs =
          List.of(
              new Cost(1, parameter("size", 0)), new Cost(0, number(1)), new Cost(1, number(0.5)));
      var game = game().pricedMove("m", List.of(numberOf("size", 1, 3, 1)), costs);
      assertThat(move(game, CHINA, Map.of("size", "2")))
          .isEqualTo(new Legal(Map.of("size", "2"), List.of(List.of(1.0, 2.5))));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "NaN, 0", "Infinity, 1e12"})
    void is_never_below_0_and_always_a_number(double computed, double price) {
      var game = game().pricedMove("m", List.of(), List.of(new Cost(0, number(computed))));
      assertThat(move(game, CHINA, Map.of()))
          .isEqualTo(new Legal(Map.of(), List.of(List.of(price, 0.0))));
    }

    @Test
    void of_a_deal_is_given_for_each_party_with_the_party_as_self() {
      var self = Expressions.of("self", List.of(), frame -> frame.roles()[Frame.SELF]);
      var costs = List.of(List.of(new Cost(0, self)), List.of(new Cost(0, self)));
      var game = game().deal("pact", List.of(), costs, "", false);
      assertThat(new OrderRules(game.build()).deal(at(START), 0, JAPAN, Map.of()))
          .isEqualTo(
              new Legal(
                  Map.of(), List.of(List.of((double) RUSSIA, 0.0), List.of((double) JAPAN, 0.0))));
    }
  }

  @Nested
  class A_requirement {
    private static final Requirement RICH =
        new Requirement(
            Expressions.of(
                "economy.self > 4",
                List.of(),
                frame -> frame.values()[2 + frame.roles()[Frame.SELF]] > 4 ? 1 : 0),
            "Your economy is too weak.");

    private final OrderRules rules =
        new OrderRules(game().pricedMove("m", List.of(), List.of(), RICH).build());

    @Test
    void that_holds_lets_the_move_pass() {
      assertThat(rules.move(at(START), RUSSIA, 0, Map.of())).isInstanceOf(Legal.class);
    }

    @Test
    void that_does_not_hold_is_told_in_its_words() {
      double[] poor = START.toArray();
      poor[ScenarioFixtures.slot("economy.russia")] = 4;
      assertThat(rules.move(at(Values.of(poor)), RUSSIA, 0, Map.of()))
          .isEqualTo(new Unmet("Your economy is too weak."));
      assertThat(rules.move(at(Values.of(poor)), CHINA, 0, Map.of())).isInstanceOf(Legal.class);
    }
  }

  @Test
  void a_move_of_other_teams_is_not_open() {
    assertThat(move(game().pricedMove("m", List.of(), List.of()), JAPAN, Map.of()))
        .isEqualTo(new Unmet("Only Russia, China may order this move."));
  }

  @Test
  void a_deal_of_other_teams_is_not_open() {
    var game = game().deal("pact", List.of(), "", false);
    assertThat(new OrderRules(game.build()).deal(at(START), 0, CHINA, Map.of()))
        .isEqualTo(new Unmet("Only Russia, Japan may make this deal."));
  }

  @Property
  void any_text_is_answered_and_never_thrown(
      @ForAll("names") String parameter, @ForAll String text) {
    assertThat(typed(parameter, text)).isInstanceOfAny(Legal.class, Misfit.class);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("way", "size", "whom", "about", "words"), Arbitraries.strings());
  }
}
