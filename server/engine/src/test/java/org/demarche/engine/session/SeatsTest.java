package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.join;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.start;

import org.demarche.engine.session.Caller.Newcomer;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Command.SetStandIn;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatsTest {
  private static final Caller NEWCOMER = new Newcomer();

  @Nested
  class Joining {

    @Test
    void a_code_gives_a_seat() {
      Play.lobby()
          .when(NEWCOMER, join("BIRCH234", "Bob"))
          .then(
              new Event.SeatTaken(
                  new Seat("s2", Seat.Role.MEMBER, Orchard.BIRCH, "Bob", "hash of Bob", false),
                  "BIRCH234"));
    }

    @Test
    void case_and_blanks_around_a_code_do_not_count() {
      Play play = Play.lobby().after(NEWCOMER, join(" birch234 ", " Bob "));

      assertThat(play.state().seats().getLast().displayName()).isEqualTo("Bob");
    }

    @Test
    void an_unknown_code_leads_nowhere() {
      Play.lobby()
          .when(NEWCOMER, join("BIRCH235", "Bob"))
          .thenRefused(
              Reason.CODE_NOT_FOUND,
              "The code 'BIRCH235' leads to no seat. Compare it with the one you were given.");
    }

    @Test
    void a_name_is_one_line_of_1_to_40_characters() {
      Play lobby = Play.lobby();
      lobby.when(NEWCOMER, join("BIRCH234", " ")).thenRefusedFields("display_name");
      lobby.when(NEWCOMER, join("BIRCH234", "x".repeat(41))).thenRefusedFields("display_name");
      lobby.when(NEWCOMER, join("BIRCH234", "a\nb")).thenRefusedFields("display_name");
      lobby.when(NEWCOMER, join("BIRCH234", "\u001b[2J")).thenRefusedFields("display_name");
      lobby.when(NEWCOMER, join("BIRCH234", "🦊".repeat(40))).done();
    }

    @Test
    void a_team_has_12_members_at_most() {
      Play full = Play.lobby();
      for (int member = 0; member < 12; member++) {
        full = full.after(NEWCOMER, join("CEDAR234", "Cid " + member));
      }

      full.when(NEWCOMER, join("CEDAR234", "One more"))
          .thenRefused(
              Reason.TEAM_FULL,
              "Cedar has all its 12 members. Join another team, or ask a facilitator to revoke a"
                  + " seat.");
      full.after(Who.CONTROL, new RevokeSeat("s5", ""))
          .after(NEWCOMER, join("CEDAR234", "One more"));
    }

    @Test
    void a_session_gives_200_seats_at_most() {
      Play full = Play.lobby();
      for (int seat = 1; seat < SessionLimits.SEATS; seat++) {
        full = full.after(NEWCOMER, join("WATCH234", "Wim"));
      }

      full.when(NEWCOMER, join("WATCH234", "Wim")).thenRefused(Reason.SESSION_FULL);
    }

    @Test
    void nobody_joins_after_the_end() {
      Play.started()
          .after(Who.CONTROL, new Command.EndSession(""))
          .when(NEWCOMER, join("WATCH234", "Wim"))
          .thenRefused(Reason.SESSION_ENDED);
    }

    @Test
    void a_bot_steps_aside_for_a_person() {
      Play play =
          Play.lobby()
              .after(Who.CONTROL, new SetStandIn(Orchard.BIRCH, StandIn.BOT, "", ""))
              .after(NEWCOMER, join("BIRCH234", "Bob"));

      assertThat(play.newest()).endsWith(new Event.StandInSet(Orchard.BIRCH, StandIn.NONE, ""));
      assertThat(play.state().teams().get(Orchard.BIRCH).bot()).isFalse();
    }
  }

  @Nested
  class Revoking {

    @Test
    void a_revoked_seat_may_do_nothing_more() {
      Play.started()
          .after(Who.CONTROL, new RevokeSeat("s2", "left"))
          .when(Who.AMBER, plant(1))
          .thenRefused(Reason.SEAT_REVOKED);
    }

    @Test
    void revoking_twice_changes_nothing() {
      Play.started()
          .after(Who.CONTROL, new RevokeSeat("s2", "left"))
          .when(Who.CONTROL, new RevokeSeat("s2", "left"))
          .thenNothing();
    }

    @Test
    void an_unknown_seat_is_named_with_the_nearest() {
      assertThat(
              Play.started()
                  .when(Who.CONTROL, new RevokeSeat("s22", ""))
                  .thenRefused(Reason.SEAT_NOT_FOUND)
                  .message())
          .isEqualTo("There is no seat 's22'; did you mean 's2'?");
    }

    @Test
    void the_last_facilitator_stays() {
      Play play = Play.started();
      play.when(Who.CONTROL, new RevokeSeat("s1", "")).thenRefusedFields("name");
      play.after(NEWCOMER, join("WHITE234", "Fritz")).after(Who.CONTROL, new RevokeSeat("s1", ""));
    }

    @Test
    void only_a_facilitator_revokes() {
      Play.started().when(Who.AMBER, new RevokeSeat("s3", "")).thenRefused(Reason.NOT_FACILITATOR);
    }

    @Test
    void a_seat_of_another_session_is_none_here() {
      Play.started().when(new Caller.OfSeat("s99"), plant(1)).thenRefused(Reason.SEAT_NOT_FOUND);
    }
  }

  @Nested
  class Bots_at_the_table {

    @Test
    void play_the_teams_nobody_joined_if_the_session_wants_it() {
      Play play =
          Play.created(Play.creation("seed", "sun", true))
              .after(NEWCOMER, join("BIRCH234", "Bob"))
              .after(Who.CONTROL, start());

      assertThat(play.state().teams())
          .extracting(TeamState::bot)
          .containsExactly(true, false, true);
    }

    @Test
    void stay_out_if_it_does_not() {
      Play play = Play.lobby().after(Who.CONTROL, start());

      assertThat(play.state().teams()).extracting(TeamState::bot).containsOnly(false);
    }

    @Test
    void are_put_in_and_taken_out_by_a_facilitator() {
      Play with =
          Play.started().after(Who.CONTROL, new SetStandIn(Orchard.CEDAR, StandIn.BOT, "", ""));
      with.when(Who.CONTROL, new SetStandIn(Orchard.CEDAR, StandIn.BOT, "", "")).thenNothing();
      with.when(Who.CONTROL, new SetStandIn(Orchard.CEDAR, StandIn.NONE, "", "")).done();
      with.when(Who.CONTROL, new SetStandIn(3, StandIn.BOT, "", "")).thenRefusedFields("team");
    }

    @Test
    void may_speak_for_their_team_alone_and_only_while_they_play_it() {
      var bot = new Caller.Bot(Orchard.CEDAR);
      Play without = Play.started();
      Play with = without.after(Who.CONTROL, new SetStandIn(Orchard.CEDAR, StandIn.BOT, "", ""));

      without.when(bot, plant(1)).thenRefused(Reason.NOT_A_TEAM);
      Play planted = with.after(bot, plant(1));
      assertThat(planted.state().teams().get(Orchard.CEDAR).moves())
          .extracting(OrderedMove::author)
          .containsExactly("Bot");
    }
  }
}
