package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.demarche.engine.testkit.Expressions.channel;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.feed;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.PRESSURE;
import static org.demarche.engine.turn.ScenarioFixtures.START;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.ScenarioFixtures.slot;
import static org.demarche.engine.turn.Turns.SEED;
import static org.demarche.engine.turn.Turns.told;

import java.util.List;
import java.util.Set;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.testkit.Expressions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InjectsTest {
  private static final Audience ALL = new Audience.Everyone();

  private static List<Integer> due(Scenario scenario, int turn, Integer... happened) {
    return due(scenario, turn, START, Set.of(happened));
  }

  private static List<Integer> due(
      Scenario scenario, int turn, Values values, Set<Integer> happened) {
    Moment now = new Moment(turn, scenario.turns(), values, List.of());
    return new Adjudicator(scenario).injectsDue(SEED, Truth.of(0), now, happened, false);
  }

  @Nested
  class An_inject_is_due {

    @Test
    void in_its_turn_only() {
      Scenario scenario = game().inject("rocket", 2, null, 1, ALL).build();
      assertThat(due(scenario, 1)).isEmpty();
      assertThat(due(scenario, 2)).containsExactly(0);
    }

    @Test
    void in_any_turn_if_it_names_none() {
      Scenario scenario = game().inject("rocket", 0, null, 1, ALL).build();
      assertThat(due(scenario, 1)).containsExactly(0);
      assertThat(due(scenario, 2)).containsExactly(0);
    }

    @Test
    void once_in_a_game() {
      Scenario scenario = game().inject("first").inject("second").build();
      assertThat(due(scenario, 2, 0)).containsExactly(1);
    }

    @Test
    void if_its_condition_holds() {
      Scenario scenario = game().inject("hot", 0, above("tension", 6), 1, ALL).build();
      double[] hot = START.toArray();
      hot[slot("tension")] = 7;
      assertThat(due(scenario, 1)).isEmpty();
      assertThat(due(scenario, 1, Values.of(hot), Set.of())).containsExactly(0);
    }

    @Test
    void if_its_draw_is_below_its_probability() {
      double drawn = new KeyedDraws(SEED, 1).uniform("inject/luck//happens");
      assertThat(due(game().inject("luck", 0, null, drawn, ALL).build(), 1)).isEmpty();
      assertThat(due(game().inject("luck", 0, null, Math.nextUp(drawn), ALL).build(), 1))
          .containsExactly(0);
    }
  }

  @Nested
  class An_opening {

    @Test
    void resolves_its_injects_at_once() {
      Scenario scenario =
          game().inject("rise", add("oil", 60)).inject("fall", add("oil", -20)).build();
      assertThat(told(open(scenario, 0, 1)))
          .containsExactly("oil +60 INJECT rise", "oil -20 INJECT fall");
    }

    @Test
    void tells_the_injects_text_to_its_audience() {
      Scenario scenario =
          game()
              .inject("rocket")
              .inject("cable", 0, null, 1, new Audience.Teams(List.of(JAPAN)))
              .build();
      assertThat(open(scenario, 0, 1).reports())
          .extracting(Report::text, Report::everyone, Report::teams)
          .containsExactly(
              tuple("News of rocket.", true, List.of()),
              tuple("News of cable.", false, List.of(JAPAN)));
    }

    @Test
    void feeds_the_channels_of_its_turn() {
      Scenario scenario =
          game()
              .inject("protest", feed(PRESSURE, 1), add("oil", 1))
              .move("press", feed(PRESSURE, 1))
              .rule("count", add("tension", channel(PRESSURE)))
              .build();
      Adjudicator adjudicator = new Adjudicator(scenario);
      var moves = List.of(ScenarioFixtures.order(JAPAN, 0));
      Resolution resolution =
          adjudicator.adjudicate(SEED, Truth.of(0), Turns.atStart(scenario, 0), List.of(), moves);
      assertThat(told(resolution)).containsExactly("tension +1.6 RULE count");
      assertThat(Turns.texts(resolution)).containsExactly("Japan does press.");
    }
  }

  private static Resolution open(Scenario scenario, Integer... injects) {
    return new Adjudicator(scenario).open(SEED, Truth.of(0), Turns.atStart(scenario, injects));
  }

  private static Expression above(String track, double limit) {
    return Expressions.of(
        track + " > " + limit, List.of(), frame -> frame.values()[slot(track)] > limit ? 1 : 0);
  }
}
