package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.session.Message.Kind.QUESTION;
import static org.demarche.engine.session.Message.Signature.PERSON;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.reopen;
import static org.demarche.engine.testkit.Commands.rewind;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.tellAll;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.engine.bot.Bots;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.TurnView;
import org.demarche.engine.view.ViewDiff;
import org.demarche.engine.view.Viewpoint;
import org.demarche.engine.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReturningTest {
  private static final Command.MessageAudience NOBODY =
      new Command.MessageAudience(false, List.of(), false);

  /** Two turns are played, and something is planned for the third. */
  private static Play third() {
    return Play.started()
        .after(Who.AMBER, plant(1))
        .after(Who.AMBER, tellAll("We have planted."))
        .after(Who.CONTROL, close(1))
        .after(Who.BIRCH, plant(2))
        .after(Who.CONTROL, close(2))
        .after(Who.AMBER, plant(1))
        .after(Who.AMBER, swap("pears"));
  }

  @Nested
  class Rewinding {

    @Test
    void opens_the_turn_again_as_it_was() {
      Play second = Play.started().after(Who.AMBER, plant(1)).after(Who.CONTROL, close(1));
      Play rewound = second.after(Who.BIRCH, plant(2)).after(Who.CONTROL, close(2));
      rewound = rewound.after(Who.CONTROL, rewind(2));

      assertThat(rewound.state().turns()).isEqualTo(second.state().turns());
      assertThat(rewound.state().values()).isEqualTo(second.state().values());
      assertThat(rewound.state().openingInjects()).isEqualTo(second.state().openingInjects());
      assertThat(rewound.state().teams())
          .extracting(TeamState::available)
          .isEqualTo(second.state().teams().stream().map(TeamState::available).toList());
      assertThat(rewound.state().stage().deadline())
          .isEqualTo(rewound.now().minusSeconds(1).plus(Duration.ofMinutes(5)));
    }

    @Test
    void keeps_messages_and_what_was_played_as_a_branch() {
      Play rewound = third().after(Who.CONTROL, rewind(1));

      assertThat(rewound.state().messages()).hasSize(1);
      Branch branch = rewound.state().branches().getFirst();
      assertThat(branch.from()).isEqualTo(1);
      assertThat(branch.turns()).hasSize(2);
      assertThat(branch.deals()).hasSize(1);
      assertThat(rewound.view(Who.AMBER).branches())
          .containsExactly(
              new SeatView.BranchView(1, 1, 2, "Once more", rewound.now().minusSeconds(1)));
    }

    @Test
    void plays_the_same_game_again_if_the_same_is_ordered() {
      Play once = Play.started().after(Who.AMBER, plant(1)).after(Who.CONTROL, close(1));
      Play again =
          once.after(Who.CONTROL, rewind(1))
              .after(Who.AMBER, plant(1))
              .after(Who.CONTROL, close(1));

      assertThat(again.state().values()).isEqualTo(once.state().values());
      assertThat(again.state().turns().getFirst().readings())
          .isEqualTo(once.state().turns().getFirst().readings());
    }

    @Test
    void is_possible_while_paused_and_after_the_end() {
      Play paused = third().after(Who.CONTROL, pause());
      assertThat(paused.after(Who.CONTROL, rewind(3)).state().stage())
          .isInstanceOf(Stage.Planning.class);

      Play over = third().after(Who.CONTROL, close(3));
      assertThat(over.state().stage()).isInstanceOf(Stage.Ended.class);
      Play again = over.after(Who.CONTROL, rewind(3));
      assertThat(again.state().turn()).isEqualTo(3);
      assertThat(again.state().scores()).isEmpty();
      assertThat(again.view(Who.AMBER).reveal()).isNull();
    }

    @Test
    void happens_once_until_something_is_done() {
      Play rewound = third().after(Who.CONTROL, rewind(2));

      rewound.when(Who.CONTROL, rewind(2)).thenNothing();
      assertThat(
              rewound.after(Who.AMBER, plant(1)).after(Who.CONTROL, rewind(2)).state().branches())
          .hasSize(2);
      assertThat(
              rewound
                  .after(Who.AMBER, assess(0.5, 0.5))
                  .after(Who.CONTROL, rewind(2))
                  .state()
                  .assessments())
          .isEmpty();
    }

    @Test
    void goes_to_a_turn_that_has_opened() {
      third().when(Who.CONTROL, rewind(4)).thenRefusedFields("turn");
      third().when(Who.CONTROL, rewind(0)).thenRefusedFields("turn");
      third().after(Who.CONTROL, close(3)).when(Who.CONTROL, rewind(4)).thenRefusedFields("turn");
      Play.joined().when(Who.CONTROL, rewind(1)).thenRefused(Reason.NOT_RUNNING);
      third().when(Who.AMBER, rewind(1)).thenRefused(Reason.NOT_FACILITATOR);
    }

    @Test
    void cannot_be_told_by_changes() {
      Play before = third();
      Play after = before.after(Who.CONTROL, rewind(2));

      assertThat(ViewDiff.bridges(before.view(Who.AMBER), after.view(Who.AMBER))).isFalse();
      assertThat(ViewDiff.bridges(after.view(Who.AMBER), after.view(Who.AMBER))).isTrue();
    }

    @Test
    void leaves_branches_that_can_be_read_although_they_lie_in_each_other() {
      Play first = third();
      Play second =
          first
              .after(Who.CONTROL, rewind(2))
              .after(Who.CEDAR, plant(1))
              .after(Who.CONTROL, close(2))
              .after(Who.CONTROL, rewind(1))
              .after(Who.CONTROL, close(1));

      SessionState inner = BranchStates.of(Orchard.scenario(), second.state(), 1);
      assertThat(inner.turns()).isEqualTo(first.state().turns());
      assertThat(inner.deals()).isEqualTo(first.state().deals());
      assertThat(BranchStates.of(Orchard.scenario(), second.state(), 2).turns())
          .extracting(TurnRecord::turn)
          .containsExactly(1, 2);
      assertThat(Views.turn(Orchard.scenario(), inner, 2, new Viewpoint.OfTeam(Orchard.BIRCH)))
          .isEqualTo(
              Views.turn(
                  Orchard.scenario(), first.state(), 2, new Viewpoint.OfTeam(Orchard.BIRCH)));
    }
  }

  @Nested
  class A_branch {

    /** The frost of the second turn belongs to what is known after the first. */
    @Test
    void shows_the_turn_before_with_the_opening_that_followed() {
      Play second = Play.started().after(Who.AMBER, plant(1)).after(Who.CONTROL, close(1));
      Play rewound = second.after(Who.CONTROL, rewind(2));

      assertThat(tracks(branch(rewound, 1))).isEqualTo(tracks(second.state()));
    }

    @Test
    void shows_the_turn_before_as_white_cell_had_changed_it() {
      Play second = WhiteCell.started().after(Who.CONTROL, close(1));
      Play changed = second.after(Who.CONTROL, WhiteCell.override("harvest", 9));
      Play rewound = changed.after(Who.CONTROL, rewind(2));
      SessionState branch = branch(rewound, 1);

      assertThat(tracks(branch)).isEqualTo(tracks(changed.state()));
      assertThat(branch.turns()).isEqualTo(changed.state().turns());
      assertThat(rewound.state().turns()).isEqualTo(second.state().turns());
    }

    @Test
    void shows_the_start_as_white_cell_had_changed_it() {
      Play first = WhiteCell.started();
      Play changed = first.after(Who.CONTROL, WhiteCell.override("harvest", 9));
      Play rewound = changed.after(Who.CONTROL, close(1)).after(Who.CONTROL, rewind(1));

      assertThat(branch(rewound, 1).startReadings()).isEqualTo(changed.state().startReadings());
      assertThat(rewound.state().startReadings()).isEqualTo(first.state().startReadings());
    }

    private static SessionState branch(Play play, int number) {
      return BranchStates.of(play.scenario(), play.state(), number);
    }

    private static List<SeatView.TrackView> tracks(SessionState state) {
      return Views.tracksAfter(Orchard.scenario(), state, 1, new Viewpoint.Control());
    }
  }

  @Nested
  class What_was_said_of_turns_taken_back {
    private final Play second = WhiteCell.started().after(Who.CONTROL, close(1));
    private final Play said = said(second);
    private final Play rewound =
        WhiteCell.locked(said)
            .after(Who.CONTROL, close(2, Phase.ADJUDICATION))
            .after(Who.CONTROL, rewind(2));

    /**
     * In the turn that is taken back: words, notes of them and of a deal, a remark, an estimate.
     */
    private static Play said(Play second) {
      Play offered =
          second
              .after(Who.AMBER, swap("pears"))
              .after(
                  Who.AMBER,
                  new Command.SendMessage("May we?", NOBODY, QUESTION, PERSON, "", "", ""))
              .after(Who.AMBER, tellAll("We mean it."))
              .after(Who.AMBER, Commands.move("boast", Map.of("claim", "We are the best")))
              .after(Who.AMBER, new Command.CommentOrders("", "Really?"))
              .after(Who.AMBER, new Command.AnswerQuiz("sealed", "yes"))
              .after(Who.AMBER, assess(0.5, 0.5));
      String move = offered.state().teams().getFirst().moves().getFirst().id();
      String words = offered.state().messages().getLast().id();
      return WhiteCell.locked(offered)
          .after(WhiteCell.UMA, WhiteCell.estimate(Orchard.AMBER, move, 0.7))
          .after(Who.AMBER, new Command.SetLabel(words, Label.Kind.BLUFF))
          .after(Who.BIRCH, new Command.SetLabel(offered.deal(), Label.Kind.DOUBTED));
    }

    @Test
    void messages_questions_and_notes_of_words_and_deals_stay() {
      assertThat(rewound.state().messages()).isEqualTo(said.state().messages());
      assertThat(rewound.view(Who.BIRCH).labels())
          .containsExactly(new Label(said.deal(), Orchard.BIRCH, Label.Kind.DOUBTED));
      assertThat(rewound.view(Who.AMBER).labels())
          .containsExactly(
              new Label(said.state().messages().getLast().id(), Orchard.AMBER, Label.Kind.BLUFF));
      assertThat(rewound.state().quiz()).isEqualTo(said.state().quiz());
    }

    @Test
    void deals_assessments_and_orders_with_their_remarks_are_on_the_branch() {
      assertThat(rewound.view(Who.AMBER).deals()).isEmpty();
      assertThat(rewound.view(Who.AMBER).assessments()).isEmpty();
      assertThat(rewound.view(Who.AMBER).orders().getFirst().comments()).isEmpty();

      SessionState branch = BranchStates.of(rewound.scenario(), rewound.state(), 1);
      assertThat(branch.deals()).extracting(Deal::id).containsExactly(said.deal());
      assertThat(branch.assessments()).hasSize(1);
      TurnView amber =
          Views.turn(rewound.scenario(), branch, 2, new Viewpoint.OfTeam(Orchard.AMBER));
      assertThat(amber.orders().getFirst().comments())
          .extracting(Comment::text)
          .containsExactly("Really?");
      TurnView control = Views.turn(rewound.scenario(), branch, 2, new Viewpoint.Control());
      assertThat(control.judged().getFirst().estimates()).hasSize(1);
    }

    @Test
    void no_new_note_is_taken_of_a_deal_that_is_on_the_branch() {
      rewound
          .when(Who.AMBER, new Command.SetLabel(said.deal(), Label.Kind.BLUFF))
          .thenRefusedFields("subject");
    }
  }

  @Test
  void a_deal_of_a_turn_taken_back_is_never_taken_for_a_new_one() {
    Play offered = Play.started().after(Who.AMBER, swap("pears"));
    Play again =
        offered
            .after(Who.CONTROL, rewind(1))
            .at(offered.now().minusSeconds(1))
            .after(Who.AMBER, swap("pears"));

    assertThat(again.deal()).isNotEqualTo(offered.deal());
  }

  @Nested
  class Reopening {

    @Test
    void goes_on_in_the_turn_in_which_the_session_was_ended() {
      Play running = third();
      Play reopened = running.after(Who.CONTROL, end()).after(Who.CONTROL, reopen());

      assertThat(reopened.state().turn()).isEqualTo(3);
      assertThat(reopened.state().teams()).isEqualTo(running.state().teams());
      assertThat(reopened.state().deals()).isEqualTo(running.state().deals());
      assertThat(reopened.state().openingInjects()).isEqualTo(running.state().openingInjects());
      assertThat(reopened.state().scores()).isEmpty();
      assertThat(reopened.view(Who.AMBER).reveal()).isNull();
      reopened.after(Who.BIRCH, plant(1)).after(Who.CONTROL, close(3));
    }

    @Test
    void goes_back_to_the_lobby_if_that_is_where_it_ended() {
      Play reopened = Play.joined().after(Who.CONTROL, end()).after(Who.CONTROL, reopen());

      assertThat(reopened.state().stage()).isEqualTo(new Stage.Lobby());
      reopened.after(Who.CONTROL, new Command.StartSession());
    }

    @Test
    void happens_once() {
      Play reopened = third().after(Who.CONTROL, end()).after(Who.CONTROL, reopen());

      reopened.when(Who.CONTROL, reopen()).thenNothing();
      assertThat(reopened.after(Who.CONTROL, end()).after(Who.CONTROL, reopen()).state().stage())
          .isInstanceOf(Stage.Planning.class);
    }

    @Test
    void is_not_for_sessions_that_run_or_were_played_to_the_end() {
      third().when(Who.CONTROL, reopen()).thenRefused(Reason.NOT_ENDED);
      third()
          .after(Who.CONTROL, close(3))
          .when(Who.CONTROL, reopen())
          .thenRefused(
              Reason.TURN_CLOSED, "The last turn was played to its end. Rewind to turn 3 instead.");
      third()
          .after(Who.CONTROL, end())
          .when(Who.AMBER, reopen())
          .thenRefused(Reason.NOT_FACILITATOR);
    }

    @Test
    void cannot_be_told_by_changes() {
      Play ended = third().after(Who.CONTROL, end());
      Play reopened = ended.after(Who.CONTROL, reopen());

      assertThat(ViewDiff.bridges(ended.view(Who.AMBER), reopened.view(Who.AMBER))).isFalse();
    }
  }

  @Test
  void a_bot_plays_a_turn_that_comes_again() {
    Play bot =
        Play.started()
            .after(Who.CONTROL, new Command.SetStandIn(Orchard.AMBER, StandIn.BOT, "", ""));
    Play played = botsPlayed(bot);
    Play again = botsPlayed(played.after(Who.CONTROL, rewind(1)));

    assertThat(played.state().teams().getFirst().approved()).isTrue();
    assertThat(again.state().teams().getFirst().approved()).isTrue();
    assertThat(moves(again)).isEqualTo(moves(played)).isNotEmpty();
  }

  private static List<Integer> moves(Play play) {
    return play.state().teams().getFirst().moves().stream().map(OrderedMove::move).toList();
  }

  private static Play botsPlayed(Play start) {
    Play play = start;
    for (Request request : Bots.requests(Orchard.scenario(), start.state(), start.now())) {
      play = play.when(request).whatever();
    }
    return play.log().size() == start.log().size() ? play : botsPlayed(play);
  }
}
