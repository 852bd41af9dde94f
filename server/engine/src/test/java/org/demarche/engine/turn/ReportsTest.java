package org.demarche.engine.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.demarche.engine.testkit.Expressions.number;
import static org.demarche.engine.turn.Phrases.actorOf;
import static org.demarche.engine.turn.Phrases.add;
import static org.demarche.engine.turn.Phrases.chance;
import static org.demarche.engine.turn.Phrases.choiceOf;
import static org.demarche.engine.turn.Phrases.numberOf;
import static org.demarche.engine.turn.Phrases.report;
import static org.demarche.engine.turn.Phrases.secret;
import static org.demarche.engine.turn.Phrases.textOf;
import static org.demarche.engine.turn.Phrases.trackOf;
import static org.demarche.engine.turn.ScenarioFixtures.CHINA;
import static org.demarche.engine.turn.ScenarioFixtures.JAPAN;
import static org.demarche.engine.turn.ScenarioFixtures.RUSSIA;
import static org.demarche.engine.turn.ScenarioFixtures.game;
import static org.demarche.engine.turn.ScenarioFixtures.order;
import static org.demarche.engine.turn.ScenarioFixtures.slot;
import static org.demarche.engine.turn.Turns.texts;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Parameter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

  @Nested
  class The_bulletin {

    @Test
    void names_the_mover_and_the_parameters_in_words() {
      List<Parameter> parameters =
          List.of(
              choiceOf("way", "tighten", "ease"),
              numberOf("size", 1, 3, 0.5),
              actorOf("whom"),
              trackOf("about"),
              textOf("words", 20));
      String template = "{self}: {way}, {size}, {whom}, {about}, {words}.";
      Map<String, String> given =
          Map.of(
              "way",
              "ease",
              "size",
              "2.50",
              "whom",
              "europe",
              "about",
              "tension",
              "words",
              "a $1 {x}");
      assertThat(moveReport(parameters, template, given))
          .containsExactly("Japan: the ease, 2.5, the Union, Tension, a $1 {x}.");
    }

    @Test
    void opens_with_a_capital_letter() {
      assertThat(moveReport(List.of(actorOf("whom")), "{whom} is asked.", Map.of("whom", "europe")))
          .containsExactly("The Union is asked.");
    }

    @Test
    void gives_a_public_track_after_the_turn_with_one_decimal() {
      var game =
          game()
              .move("raise", List.of(), "Oil at {oil}.", false, add("oil", 1.26))
              .rule("more", add("oil", 1));
      assertThat(texts(Turns.moves(game, order(JAPAN, 0)))).containsExactly("Oil at 52.3.");
    }

    @ParameterizedTest
    @CsvSource({"tension", "economy.japan", "economy.self", "trust.self.russia"})
    void does_not_give_a_track_that_not_everybody_sees_exactly(String track) {
      assertThat(moveReport(List.of(), "It is {" + track + "}.", Map.of()))
          .containsExactly("It is (not disclosed).");
    }

    @Test
    void leaves_a_place_that_names_nothing_as_it_is() {
      assertThat(moveReport(List.of(), "{nothing} {a.b}", Map.of()))
          .containsExactly("{nothing} {a.b}");
    }

    @Test
    void has_no_line_without_a_template() {
      assertThat(moveReport(List.of(), "", Map.of())).isEmpty();
    }

    @Test
    void keeps_a_deals_secret_terms() {
      var terms = List.of(choiceOf("labour", "half"), secret(choiceOf("price", "full")));
      var game =
          game()
              .deal(
                  "contract",
                  terms,
                  "Labour: {labour}, price: {price}.",
                  false,
                  report("Price: {price}.", RUSSIA),
                  report("Price: {price}.", CHINA));
      Map<String, String> given = Map.of("labour", "half", "price", "full");
      assertThat(texts(Turns.deals(game, order(RUSSIA, 0, given))))
          .containsExactly(
              "Labour: the half, price: (not disclosed).",
              "Price: the full.",
              "Price: (not disclosed).");
    }

    private List<String> moveReport(
        List<Parameter> parameters, String template, Map<String, String> given) {
      var game = game().move("m", parameters, template, false);
      return texts(Turns.moves(game, order(JAPAN, 0, given)));
    }
  }

  @Nested
  class A_report_effect {

    @Test
    void is_told_if_its_branch_is_taken() {
      var game = game().rule("vote", chance(1, report("Ratified."), report("Failed.")));
      assertThat(texts(Turns.rules(game))).containsExactly("Ratified.");
    }

    @Test
    void for_teams_is_told_to_them_and_the_mover() {
      var game = game().move("leak", report("Rumours about {economy.self}.", JAPAN));
      Report report = Turns.moves(game, order(CHINA, 0)).reports().getLast();
      assertThat(report.text()).isEqualTo("Rumours about (not disclosed).");
      assertThat(report.everyone()).isFalse();
      assertThat(report.teams()).containsExactly(CHINA, JAPAN);
    }

    @Test
    void gives_a_track_that_all_its_readers_see_exactly() {
      var game = game().rule("news", List.of(CHINA), report("At home: {economy.self}.", CHINA));
      assertThat(texts(Turns.rules(game))).containsExactly("At home: 5.0.");
    }
  }

  @Nested
  class What_is_done_in_secret {

    @Test
    void is_told_to_the_mover_alone() {
      var game = game().secretMove("pay", List.of(numberOf("effort", 1, 3, 1)), add("oil", 1));
      assertThat(Turns.moves(game, order(CHINA, 0, Map.of("effort", "2"))).reports())
          .extracting(Report::text, Report::everyone, Report::teams)
          .containsExactly(
              tuple("Carried out in secret: Title of pay (2).", false, List.of(CHINA)));
    }

    @Test
    void is_told_to_all_parties_of_a_deal() {
      var terms = List.of(secret(choiceOf("price", "full")));
      var game = game().deal("arms", terms, "", true);
      assertThat(Turns.deals(game, order(JAPAN, 0, Map.of("price", "full"))).reports())
          .extracting(Report::text, Report::everyone, Report::teams)
          .containsExactly(
              tuple(
                  "Carried out in secret: Title of arms (the full).",
                  false,
                  List.of(RUSSIA, JAPAN)));
    }
  }

  @Nested
  class A_probe {
    private static final Map<String, String> TENSION = Map.of("about", "tension");

    private Resolution probe(double noise) {
      Effect probe = new Effect.Probe(0, number(noise));
      var game =
          game()
              .secretMove("dig", List.of(trackOf("about")), probe)
              .rule("rise", add("tension", 1));
      return Turns.moves(game, order(JAPAN, 0, TENSION));
    }

    @Test
    void reads_the_value_after_the_turn() {
      Resolution resolution = probe(0);
      assertThat(resolution.probes())
          .extracting(Probed::team, Probed::slot, Probed::value, Probed::noise)
          .containsExactly(tuple(JAPAN, slot("tension"), 6.0, 0.0));
      assertThat(texts(resolution)).contains("Tension: exactly 6.0.");
    }

    @Test
    void has_noise_in_shares_of_the_range_and_is_rounded() {
      double deviate = new KeyedDraws(Turns.SEED, 1).normal("move/dig/japan/1/0");
      double expected = Math.rint((6 + 0.2 * deviate) * 100) / 100;
      Resolution resolution = probe(0.02);
      Probed probed = resolution.probes().getFirst();
      assertThat(probed.value()).isEqualTo(expected);
      assertThat(probed.noise()).isEqualTo(0.2);
      assertThat(resolution.reports().getLast())
          .extracting(Report::text, Report::everyone, Report::teams)
          .containsExactly(
              "Tension: about " + NumberWords.plain(expected) + ", give or take 0.2.",
              false,
              List.of(JAPAN));
    }
  }
}
