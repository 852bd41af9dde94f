package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.answer;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.award;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.gamble;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.remove;
import static org.demarche.engine.testkit.Commands.rule;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.whitecell.LedgerEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhiteCellTest {

  @Nested
  class When_odds_are_set {
    private final Play drafted = Play.startedFair().after(Who.AMBER, gamble());
    private final String move = moves(drafted).getFirst().id();

    private static List<OrderedMove> moves(Play play) {
      return play.state().teams().getFirst().moves();
    }

    private Event noted(String what, String reason) {
      return new Event.Intervened(
          new LedgerEntry(
              drafted.now(),
              1,
              LedgerEntry.Doer.ofSeat("s1", "Frieda"),
              LedgerEntry.Kind.RULING,
              what,
              reason,
              false));
    }

    private static Outcome.Draw luck(Play play) {
      return play.state().turns().getLast().resolution().outcomes().stream()
          .flatMap(outcome -> outcome.draws().stream())
          .filter(draw -> draw.label().equals("Luck"))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void they_replace_the_parameter_and_leave_the_team_s_revision_alone() {
      Play ruled =
          drafted
              .when(Who.CONTROL, rule(Orchard.AMBER, move, 0.95))
              .then(
                  new Event.MoveRuled(Orchard.AMBER, move, "odds", "0.95", "Well argued"),
                  noted("Set Odds of gamble (m1, Amber) to 0.95.", "Well argued"));

      assertThat(moves(ruled).getFirst().parameters()).containsEntry("odds", "0.95");
      assertThat(ruled.state().teams().getFirst().revision())
          .isEqualTo(drafted.state().teams().getFirst().revision());
    }

    @Test
    void they_decide_the_chance_as_the_turn_closes() {
      Play ruled = drafted.after(Who.CONTROL, rule(Orchard.AMBER, move, 0.95));

      assertThat(luck(ruled.after(Who.CONTROL, close(1))).needed()).isEqualTo(0.95);
    }

    @Test
    void the_last_ones_count_and_an_approval_does_not_keep_them_out() {
      Play ruled =
          drafted
              .after(Who.AMBER, approve())
              .after(Who.CONTROL, rule(Orchard.AMBER, move, 0.2))
              .after(Who.CONTROL, pause())
              .after(Who.CONTROL, rule(Orchard.AMBER, move, 0.3));

      assertThat(moves(ruled).getFirst().rulings())
          .containsExactly(new OrderedMove.Ruling("odds", "Well argued"));
      assertThat(moves(ruled).getFirst().parameters()).containsEntry("odds", "0.3");
    }

    @Test
    void they_are_gone_with_the_move() {
      Play again =
          drafted
              .after(Who.CONTROL, rule(Orchard.AMBER, move, 0.9))
              .after(Who.AMBER, remove(move))
              .after(Who.AMBER, gamble());

      assertThat(moves(again).getFirst().parameters()).containsEntry("odds", "0.5");
      again.when(Who.CONTROL, rule(Orchard.AMBER, move, 0.9)).thenRefused(Reason.MOVE_NOT_FOUND);
    }

    @Test
    void they_lie_within_their_bounds() {
      for (double odds : List.of(0.0, 0.96, -1.0, Double.NaN)) {
        drafted
            .when(Who.CONTROL, rule(Orchard.AMBER, move, odds))
            .thenRefused(Reason.INVALID_FIELD, "Odds lies between 0.05 and 0.95.");
      }
    }

    @Test
    void they_may_name_no_parameter_if_there_is_only_one() {
      drafted
          .when(Who.CONTROL, new Command.RuleMove(Orchard.AMBER, move, "", 0.75, ""))
          .then(
              new Event.MoveRuled(Orchard.AMBER, move, "odds", "0.75", ""),
              noted("Set Odds of gamble (m1, Amber) to 0.75.", ""));
      drafted
          .when(Who.CONTROL, new Command.RuleMove(Orchard.AMBER, move, "luck", 0.75, ""))
          .thenRefusedFields("parameter");
    }

    @Test
    void a_move_that_leaves_nothing_open_is_refused() {
      Play guarded = drafted.after(Who.AMBER, guard());

      guarded
          .when(Who.CONTROL, rule(Orchard.AMBER, moves(guarded).getLast().id(), 0.5))
          .thenRefusedFields("id");
    }

    @Test
    void nobody_but_a_facilitator_sets_them_and_only_in_an_open_turn() {
      drafted.when(Who.AMBER, rule(Orchard.AMBER, move, 0.5)).thenRefused(Reason.NOT_FACILITATOR);
      drafted
          .after(Who.CONTROL, end())
          .when(Who.CONTROL, rule(Orchard.AMBER, move, 0.5))
          .thenRefused(Reason.NOT_RUNNING);
      drafted.when(Who.CONTROL, rule(9, move, 0.5)).thenRefusedFields("team");
    }
  }

  @Nested
  class When_the_debrief_is_scored {
    private final Play over =
        Play.startedFair()
            .after(Who.CEDAR, answer("rich", Map.of("yes", 1.0)))
            .after(Who.CONTROL, close(1))
            .after(Who.CONTROL, end());

    private static Score score(Play play, int team) {
      return play.state().scores().stream()
          .filter(score -> score.team() == team)
          .findFirst()
          .orElseThrow();
    }

    @Test
    void the_points_are_added_to_the_total() {
      Play awarded = over.after(Who.CONTROL, award(Orchard.CEDAR, 4.5));

      assertThat(score(awarded, Orchard.CEDAR).total())
          .isEqualTo(score(over, Orchard.CEDAR).total() + 4.5);
      assertThat(score(awarded, Orchard.CEDAR).parts().getLast())
          .isEqualTo(new Score.Part("Debrief", 4.5, 6, "Frank"));
      assertThat(score(awarded, Orchard.AMBER)).isEqualTo(score(over, Orchard.AMBER));
    }

    @Test
    void the_last_award_of_a_team_counts() {
      Play awarded =
          over.after(Who.CONTROL, award(Orchard.CEDAR, 6))
              .after(Who.CONTROL, award(Orchard.AMBER, 1))
              .after(Who.CONTROL, award(Orchard.CEDAR, 2));

      assertThat(score(awarded, Orchard.CEDAR).total())
          .isEqualTo(score(over, Orchard.CEDAR).total() + 2);
      assertThat(score(awarded, Orchard.AMBER).parts().getLast().points()).isEqualTo(1);
    }

    @Test
    void the_best_score_comes_first() {
      Play awarded = over.after(Who.CONTROL, award(Orchard.CEDAR, 6));

      assertThat(awarded.state().scores())
          .isSortedAccordingTo((a, b) -> Double.compare(b.total(), a.total()));
    }

    @Test
    void more_than_the_scenario_gives_is_refused() {
      over.when(Who.CONTROL, award(Orchard.CEDAR, 6.5))
          .thenRefused(Reason.INVALID_FIELD, "The debrief gives a team 0 to 6 points.");
      over.when(Who.CONTROL, award(Orchard.CEDAR, -1)).thenRefusedFields("points");
      Play.started()
          .after(Who.CONTROL, end())
          .when(Who.CONTROL, award(Orchard.CEDAR, 0))
          .thenRefused(Reason.INVALID_FIELD, "This scenario gives no points for the debrief.");
    }

    @Test
    void it_waits_for_the_end_and_for_a_facilitator() {
      Play.startedFair().when(Who.CONTROL, award(Orchard.CEDAR, 1)).thenRefused(Reason.NOT_ENDED);
      over.when(Who.CEDAR, award(Orchard.CEDAR, 1)).thenRefused(Reason.NOT_FACILITATOR);
    }
  }
}
