package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.move;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.rule;
import static org.demarche.engine.testkit.WhiteCell.edit;
import static org.demarche.engine.testkit.WhiteCell.estimate;
import static org.demarche.engine.testkit.WhiteCell.rises;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SharedDraftTest {

  private static List<OrderedMove> moves(Play play) {
    return play.state().teams().getFirst().moves();
  }

  private static Map<String, String> size(int size) {
    return Map.of("size", Integer.toString(size));
  }

  private static Command.Forecast expecting(String text, String track) {
    return new Command.Forecast(text, track, Prediction.Direction.RISES);
  }

  @Nested
  class When_a_move_is_edited {
    private final Play drafted =
        WhiteCell.started().after(Who.AMBER, plant(1)).after(Who.AMBER, guard());

    @Test
    void it_keeps_its_id_its_author_and_its_place() {
      Play edited = drafted.after(Who.AMBER, edit("m1", 0, size(2), "More trees"));

      OrderedMove move = moves(edited).getFirst();
      assertThat(moves(edited)).extracting(OrderedMove::id).containsExactly("m1", "m4");
      assertThat(move.author()).isEqualTo("Ann");
      assertThat(move.editor()).isEqualTo("Ann");
      assertThat(move.revision()).isEqualTo(1);
      assertThat(move.rationale()).isEqualTo("More trees");
      assertThat(move.costs()).containsExactly(2.0);
    }

    @Test
    void its_own_price_and_its_own_use_do_not_count_against_it() {
      Play full = WhiteCell.started().after(Who.AMBER, plant(3)).after(Who.AMBER, guard());

      assertThat(moves(full.after(Who.AMBER, edit("m1", size(2), ""))).getFirst().costs())
          .containsExactly(2.0);
      full.after(Who.AMBER, edit("m4", Map.of(), "To keep the goats out"));
      Play poor = WhiteCell.started().after(Who.AMBER, plant(1)).after(Who.AMBER, plant(3));
      poor.when(Who.AMBER, edit("m1", size(2), "")).thenRefused(Reason.CANNOT_AFFORD);
    }

    @Test
    void who_has_not_seen_the_last_edit_is_told_who_made_it() {
      Play edited = drafted.after(Who.AMBER, edit("m1", 0, size(2), ""));

      Rejection refused =
          edited
              .when(Who.AMBER, edit("m1", 0, size(1), "Fewer"))
              .thenRefused(Reason.ORDERS_CHANGED);
      assertThat(refused.facts()).containsEntry("revision", "1").containsEntry("editor", "Ann");
      edited.after(Who.AMBER, edit("m1", 1, size(1), "Fewer"));
    }

    @Test
    void the_same_again_changes_nothing_even_after_a_second_click() {
      Play edited = drafted.after(Who.AMBER, edit("m1", 0, size(2), "More"));

      edited.when(Who.AMBER, edit("m1", 0, size(2), "More")).thenNothing();
    }

    @Test
    void approved_orders_are_closed_to_it() {
      drafted
          .after(Who.AMBER, approve())
          .when(Who.AMBER, edit("m1", size(2), ""))
          .thenRefused(Reason.ORDERS_APPROVED);
    }

    @Test
    void what_does_not_fit_is_refused_as_in_a_new_move() {
      drafted.when(Who.AMBER, edit("m1", size(9), "")).thenRefusedFields("parameters.size");
      drafted.when(Who.AMBER, edit("m2", size(1), "")).thenRefused(Reason.MOVE_NOT_FOUND);
      drafted.when(Who.AMBER, edit("m1", size(1), "x".repeat(501))).thenRefusedFields("rationale");
    }

    @Test
    void new_parameters_drop_what_white_cell_has_decided_and_new_words_do_not() {
      Play ruled =
          WhiteCell.started()
              .after(Who.AMBER, move("boast", Map.of("claim", "Loud")))
              .after(Who.AMBER, approve())
              .after(WhiteCell.UMA, estimate(Orchard.AMBER, "m1", 0.7))
              .after(Who.CONTROL, rule(Orchard.AMBER, "m1", 0.9))
              .after(Who.AMBER, new Command.WithdrawOrders(0));
      Play reworded =
          ruled.after(Who.AMBER, edit("m1", Map.of("claim", "Loud"), "Luck is with us"));

      assertThat(moves(reworded).getFirst().parameters()).containsEntry("odds", "0.9");
      assertThat(moves(reworded).getFirst().rulings()).hasSize(1);
      assertThat(reworded.state().whiteCell().estimates()).hasSize(1);
      Play changed = ruled.after(Who.AMBER, edit("m1", Map.of("claim", "Louder"), ""));

      assertThat(moves(changed).getFirst().rulings()).isEmpty();
      assertThat(moves(changed).getFirst().parameters()).containsEntry("odds", "0.5");
      assertThat(changed.state().whiteCell().estimates()).isEmpty();
    }
  }

  @Nested
  class When_members_comment {
    private final Play drafted = WhiteCell.started().after(Who.AMBER, plant(1));

    @Test
    void their_team_reads_it_and_no_other() {
      Play said = drafted.after(Who.AMBER, new Command.CommentOrders("m1", "Why so few?"));

      assertThat(said.view(Who.AMBER).orders().getFirst().comments())
          .extracting(Comment::text)
          .containsExactly("Why so few?");
      assertThat(said.view(Who.BIRCH)).isEqualTo(unversioned(said, drafted));
    }

    private SeatView unversioned(Play after, Play before) {
      return new Play(
              after.scenario(),
              new StateEditor(before.state()).version(after.state().version()).build(),
              after.log(),
              after.now())
          .view(Who.BIRCH);
    }

    @Test
    void approval_and_pause_do_not_keep_them_from_it() {
      drafted
          .after(Who.AMBER, approve())
          .after(Who.CONTROL, pause())
          .after(Who.AMBER, new Command.CommentOrders("", "Well done"));
    }

    @Test
    void the_same_words_at_once_are_a_second_click() {
      drafted
          .after(Who.AMBER, new Command.CommentOrders("", "Yes"))
          .when(Who.AMBER, new Command.CommentOrders("", "Yes"))
          .thenNothing();
    }

    @Test
    void it_is_about_a_move_of_the_draft_and_of_some_length() {
      drafted
          .when(Who.AMBER, new Command.CommentOrders("m2", "Hm"))
          .thenRefused(Reason.MOVE_NOT_FOUND);
      drafted.when(Who.AMBER, new Command.CommentOrders("", "")).thenRefusedFields("text");
      drafted
          .when(Who.AMBER, new Command.CommentOrders("", "x".repeat(501)))
          .thenRefusedFields("text");
      drafted
          .when(Who.OBSERVER, new Command.CommentOrders("", "Hm"))
          .thenRefused(Reason.NOT_A_TEAM);
    }

    @Test
    void a_turn_takes_so_many() {
      Play full = drafted;
      for (int i = 0; i < SessionLimits.COMMENTS; i++) {
        full = full.after(Who.AMBER, new Command.CommentOrders("", "Remark " + i));
      }

      full.when(Who.AMBER, new Command.CommentOrders("", "One more"))
          .thenRefused(Reason.LIMIT_REACHED);
    }
  }

  @Nested
  class When_something_is_predicted {

    private static Command plantExpecting(Command.Forecast forecast) {
      return new Command.AddMove(0, "plant", size(1), "", forecast);
    }

    @Test
    void it_is_of_a_track_that_the_team_sees() {
      Play play = WhiteCell.started();

      play.after(Who.AMBER, plantExpecting(rises("well")));
      play.when(Who.BIRCH, plantExpecting(rises("well"))).thenRefusedFields("prediction.track");
      play.when(Who.BIRCH, plantExpecting(rises("moon"))).thenRefusedFields("prediction.track");
      play.after(Who.BIRCH, plantExpecting(rises("bond.birch.amber")));
      play.when(Who.BIRCH, plantExpecting(expecting("x".repeat(301), "")))
          .thenRefusedFields("prediction");
    }

    @Test
    void the_result_tells_the_team_whether_it_came_true() {
      Play closed =
          WhiteCell.started()
              .after(Who.AMBER, plantExpecting(rises("harvest")))
              .after(
                  Who.BIRCH,
                  new Command.AddMove(
                      0,
                      "guard",
                      Map.of(),
                      "",
                      new Command.Forecast("", "harvest", Prediction.Direction.FALLS)))
              .after(Who.CONTROL, new Command.CloseTurn(1));

      var amber = closed.view(Who.AMBER).lastResult();
      assertThat(amber.orders()).hasSize(1);
      // The frost that opens turn 2 takes one, planting and guarding give one and a half.
      assertThat(amber.orders().getFirst().cameTrue()).containsExactly(Map.entry("m1", true));
      assertThat(closed.view(Who.BIRCH).lastResult().orders().getFirst().cameTrue())
          .containsExactly(Map.entry("m2", false));
      assertThat(closed.view(Who.OBSERVER).lastResult().orders()).isEmpty();
      assertThat(closed.view(Who.CONTROL).lastResult().orders()).hasSize(3);
      assertThat(
              closed
                  .after(Who.CONTROL, new Command.EndSession(""))
                  .view(Who.OBSERVER)
                  .lastResult()
                  .orders())
          .hasSize(3);
    }
  }

  @Nested
  class When_reasons_and_predictions_are_demanded {
    private final Play play = WhiteCell.started(new OrderDemands(true, true));

    @Test
    void a_move_without_them_is_refused() {
      play.when(Who.AMBER, plant(1)).thenRefusedFields("rationale");
      play.when(Who.AMBER, new Command.AddMove(0, "plant", size(1), "Trees"))
          .thenRefusedFields("prediction");
      Play added =
          play.after(
              Who.AMBER,
              new Command.AddMove(0, "plant", size(1), "Trees", expecting("Apples", "")));
      added.when(Who.AMBER, edit("m1", size(1), "Trees")).thenRefusedFields("prediction");
    }

    @Test
    void whoever_only_asks_what_would_come_of_it_need_not_give_them() {
      play.when(Request.trial(Who.AMBER.caller(), play.now(), plant(1))).accepted();
    }
  }
}
