package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.gamble;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.WhiteCell.UMA;
import static org.demarche.engine.testkit.WhiteCell.UMO;
import static org.demarche.engine.testkit.WhiteCell.WANDA;
import static org.demarche.engine.testkit.WhiteCell.argue;
import static org.demarche.engine.testkit.WhiteCell.estimate;
import static org.demarche.engine.testkit.WhiteCell.locked;
import static org.demarche.engine.testkit.WhiteCell.view;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView.AdjudicationView;
import org.demarche.engine.view.SeatView.Spread;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FreeTextTest {
  private final Play drafted =
      WhiteCell.started()
          .after(
              Who.AMBER,
              new Command.AddMove(
                  0,
                  "boast",
                  Map.of("claim", "We are the best"),
                  "Our secret reason",
                  new Command.Forecast("Riches", "", Prediction.Direction.STAYS)))
          .after(Who.AMBER, guard());

  private static List<AdjudicationView> queue(Play play, Who who) {
    return play.view(who).adjudication();
  }

  @Nested
  class When_teams_argue {

    @Test
    void the_mover_may_from_drafting_on_and_others_once_orders_are_locked() {
      Play argued = drafted.after(Who.AMBER, argue(Orchard.AMBER, "m1", "We are lucky"));
      argued
          .when(Who.BIRCH, argue(Orchard.AMBER, "m1", "They are not"))
          .thenRefused(Reason.MOVE_NOT_FOUND);

      Play answered = locked(argued).after(Who.BIRCH, argue(Orchard.AMBER, "m1", "They are not"));

      assertThat(queue(answered, Who.CEDAR).getFirst().arguments())
          .extracting(Argument::text)
          .containsExactly("We are lucky", "They are not");
      assertThat(queue(argued, Who.BIRCH)).isEmpty();
    }

    @Test
    void others_read_what_is_ordered_but_neither_why_nor_any_odds() {
      OrderedMove seen = queue(locked(drafted), Who.BIRCH).getFirst().move();

      assertThat(seen.rationale()).isEmpty();
      assertThat(seen.prediction()).isEqualTo(Prediction.NONE);
      assertThat(seen.author()).isEmpty();
      assertThat(seen.costs()).isEmpty();
      assertThat(seen.parameters()).containsOnlyKeys("claim");
      assertThat(queue(locked(drafted), Who.BIRCH)).hasSize(1);
    }

    @Test
    void a_secret_move_stays_its_team_s_own() {
      Play gambled = locked(WhiteCell.started().after(Who.AMBER, gamble()));

      assertThat(queue(gambled, Who.AMBER)).hasSize(1);
      assertThat(queue(gambled, Who.BIRCH)).isEmpty();
      assertThat(view(gambled, UMA).adjudication()).hasSize(1);
      gambled
          .when(Who.BIRCH, argue(Orchard.AMBER, "m1", "Hm"))
          .thenRefused(
              Reason.MOVE_NOT_FOUND, "There is no move in the orders of Amber with the id 'm1'.");
    }

    @Test
    void observers_see_none_of_it() {
      assertThat(queue(locked(drafted), Who.OBSERVER)).isEmpty();
    }

    @Test
    void a_move_that_asks_for_no_judgement_is_as_unknown_as_none() {
      locked(drafted)
          .when(Who.BIRCH, argue(Orchard.AMBER, "m4", "Hm"))
          .thenRefused(Reason.MOVE_NOT_FOUND);
    }

    @Test
    void the_same_words_again_are_a_second_click_and_a_team_s_patience_ends() {
      Play full = drafted;
      for (int i = 0; i < SessionLimits.ARGUMENTS; i++) {
        full = full.after(Who.AMBER, argue(Orchard.AMBER, "m1", "Argument " + i));
      }

      full.when(Who.AMBER, argue(Orchard.AMBER, "m1", "Argument 0")).thenNothing();
      full.when(Who.AMBER, argue(Orchard.AMBER, "m1", "More")).thenRefused(Reason.LIMIT_REACHED);
      drafted.when(Who.AMBER, argue(Orchard.AMBER, "m1", "")).thenRefusedFields("text");
      drafted.when(Who.AMBER, argue(7, "m1", "Hm")).thenRefusedFields("team");
    }
  }

  @Nested
  class When_umpires_estimate {
    private final Play approved = drafted.after(Who.AMBER, approve());

    @Test
    void they_see_the_move_with_its_reason_once_it_is_approved() {
      assertThat(view(drafted, UMA).adjudication()).isEmpty();

      OrderedMove seen = view(approved, UMA).adjudication().getFirst().move();
      assertThat(seen.rationale()).isEqualTo("Our secret reason");
      assertThat(seen.parameters()).doesNotContainKey("odds");
    }

    @Test
    void they_see_their_own_estimates_alone_and_white_cell_all_and_the_median() {
      Play estimated =
          approved
              .after(UMA, estimate(Orchard.AMBER, "m1", 0.25))
              .after(UMO, estimate(Orchard.AMBER, "m1", 0.75))
              .after(WANDA, estimate(Orchard.AMBER, "m1", 0.6))
              .after(UMO, estimate(Orchard.AMBER, "m1", 0.8));

      assertThat(view(estimated, UMA).adjudication().getFirst().estimates())
          .extracting(Estimate::value)
          .containsExactly(0.25);
      AdjudicationView decided = view(estimated, WANDA).adjudication().getFirst();
      assertThat(decided.estimates()).hasSize(3);
      assertThat(decided.spreads()).containsExactly(new Spread("odds", 3, 0.25, 0.6, 0.8));
      assertThat(queue(locked(estimated), Who.AMBER).getFirst().estimates()).isEmpty();
      assertThat(view(estimated, UMA).adjudication().getFirst().spreads()).isEmpty();
    }

    @Test
    void nobody_else_does_and_nothing_out_of_range_counts() {
      approved
          .when(Who.AMBER, estimate(Orchard.AMBER, "m1", 0.9))
          .thenRefused(Reason.NOT_FACILITATOR);
      approved.when(UMA, estimate(Orchard.AMBER, "m1", 0.99)).thenRefusedFields("value");
      approved.when(UMA, estimate(Orchard.AMBER, "m1", Double.NaN)).thenRefusedFields("value");
      approved.when(UMA, estimate(Orchard.AMBER, "m4", 0.5)).thenRefused(Reason.MOVE_NOT_FOUND);
      drafted.when(UMA, estimate(Orchard.AMBER, "m1", 0.5)).thenRefused(Reason.MOVE_NOT_FOUND);
      approved
          .after(UMA, estimate(Orchard.AMBER, "m1", 0.5))
          .when(UMA, estimate(Orchard.AMBER, "m1", 0.5))
          .thenNothing();
      approved
          .when(UMA, new Command.RuleMove(Orchard.AMBER, "m1", "odds", 0.5, ""))
          .thenRefused(Reason.NOT_FACILITATOR);
    }
  }

  @Nested
  class When_white_cell_rules_with_words {
    private final Play ruled =
        drafted.after(
            WANDA,
            new Command.RuleMove(
                Orchard.AMBER,
                "m1",
                "",
                0.9,
                "They have trained",
                "The boast was well prepared.",
                "Amber plays well"));

    @Test
    void all_read_the_public_text_as_the_turn_is_resolved() {
      assertThat(ruled.view(Who.CEDAR).toString()).doesNotContain("well prepared");

      Play closed = ruled.after(Who.CONTROL, close(1));
      assertThat(closed.view(Who.CEDAR).lastResult().reports())
          .anySatisfy(
              report -> {
                assertThat(report.text()).isEqualTo("The boast was well prepared.");
                assertThat(report.cause().kind()).isEqualTo(CauseView.Kind.RULING);
                assertThat(report.personal()).isFalse();
              });
    }

    @Test
    void the_mover_learns_the_odds_and_the_draw_but_no_reason_with_the_result() {
      Play closed = ruled.after(Who.CONTROL, close(1));
      var result = closed.view(Who.AMBER).lastResult();

      assertThat(result.orders().getFirst().moves().getFirst().parameters())
          .containsEntry("odds", "0.9");
      assertThat(result.toString())
          .doesNotContain("They have trained")
          .doesNotContain("Amber plays well");
      assertThat(result.outcomes())
          .filteredOn(outcome -> outcome.cause().id().equals("boast"))
          .allSatisfy(outcome -> assertThat(outcome.draws().getFirst().needed()).isEqualTo(0.9))
          .isNotEmpty();
    }

    @Test
    void the_private_note_stays_with_those_who_see_everything() {
      Play ended =
          ruled.after(Who.CONTROL, close(1)).after(Who.CONTROL, new Command.EndSession(""));

      assertThat(ended.view(Who.AMBER).toString())
          .contains("They have trained")
          .doesNotContain("Amber plays well");
      assertThat(ended.view(Who.CONTROL).toString()).contains("Amber plays well");
    }

    @Test
    void of_a_secret_move_the_mover_alone_reads_the_public_text() {
      Play closed =
          WhiteCell.started()
              .after(Who.AMBER, gamble())
              .after(
                  WANDA, new Command.RuleMove(Orchard.AMBER, "m1", "", 0.9, "", "A fine bet.", ""))
              .after(Who.CONTROL, close(1));

      assertThat(closed.view(Who.AMBER).lastResult().toString()).contains("A fine bet.");
      assertThat(closed.view(Who.BIRCH).toString()).doesNotContain("A fine bet.");
      assertThat(closed.view(Who.OBSERVER).toString()).doesNotContain("A fine bet.");
    }

    @Test
    void the_same_ruling_again_changes_nothing() {
      ruled
          .when(
              WANDA,
              new Command.RuleMove(
                  Orchard.AMBER,
                  "m1",
                  "",
                  0.9,
                  "They have trained",
                  "The boast was well prepared.",
                  "Amber plays well"))
          .thenNothing();
    }

    @Test
    void the_words_have_their_lengths() {
      drafted
          .when(WANDA, new Command.RuleMove(Orchard.AMBER, "m1", "", 0.9, "", "x".repeat(501), ""))
          .thenRefusedFields("public_text");
      drafted
          .when(WANDA, new Command.RuleMove(Orchard.AMBER, "m1", "", 0.9, "", "", "x".repeat(501)))
          .thenRefusedFields("private_note");
    }
  }

  @Test
  void a_draft_that_nobody_has_locked_is_its_team_s_own() {
    assertThat(queue(drafted, Who.AMBER)).hasSize(1);
    assertThat(queue(drafted, Who.BIRCH)).isEmpty();
    assertThat(queue(drafted.after(Who.BIRCH, gamble()), Who.AMBER)).hasSize(1);
  }
}
