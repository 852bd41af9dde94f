package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.join;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.resume;
import static org.demarche.engine.testkit.Commands.standIn;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.Commands.tick;
import static org.demarche.engine.testkit.Commands.withdraw;

import java.time.Duration;
import java.util.List;
import org.demarche.engine.session.Command.SetStandIn;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.whitecell.LedgerEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandInsTest {
  private static final Caller TIMER = new Caller.Timer();

  private static List<StandIn> standIns(Play play) {
    return play.state().teams().stream().map(TeamState::standIn).toList();
  }

  private static List<OrderedMove> carriedOut(Play play, int team) {
    return play.state().turns().getLast().moves().get(team);
  }

  private static Play classroom() {
    return Classroom.started(SessionOptions.STANDARD);
  }

  @Nested
  class A_facilitator {

    @ParameterizedTest
    @EnumSource
    void says_who_acts_for_a_team_and_once(StandIn standIn) {
      Play set =
          classroom()
              .after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.WHITE_CELL))
              .when(Who.CONTROL, standIn(Orchard.CEDAR, standIn))
              .whatever();

      assertThat(set.state().teams().get(Orchard.CEDAR).standIn()).isEqualTo(standIn);
      set.when(Who.CONTROL, standIn(Orchard.CEDAR, standIn)).thenNothing();
    }

    @Test
    void leaves_a_note_in_the_ledger() {
      Play set = classroom().after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.HOLD));

      LedgerEntry entry = set.view(Who.AMBER).ledger().getLast();
      assertThat(entry.what()).isEqualTo("Cedar holds still.");
      assertThat(entry.reason()).isEqualTo("Away");
      assertThat(entry.displayName()).isEqualTo("Frieda");
    }

    @Test
    void names_a_policy_that_the_team_has() {
      Play play = classroom();

      play.when(Who.CONTROL, new SetStandIn(Orchard.AMBER, StandIn.BOT, "carefull", ""))
          .thenRefused(
              Reason.INVALID_FIELD,
              "There is no policy 'carefull'; did you mean 'careful'? There is standard and"
                  + " careful.");
      play.when(Who.CONTROL, new SetStandIn(Orchard.AMBER, StandIn.HOLD, Classroom.CAREFUL, ""))
          .thenRefusedFields("policy");
      Play bot =
          play.after(
              Who.CONTROL, new SetStandIn(Orchard.AMBER, StandIn.BOT, Classroom.CAREFUL, ""));
      assertThat(bot.state().teams().get(Orchard.AMBER).policy()).isEqualTo(Classroom.CAREFUL);
    }

    @Test
    void who_is_none_may_not() {
      classroom()
          .when(Who.AMBER, standIn(Orchard.CEDAR, StandIn.BOT))
          .thenRefused(Reason.NOT_FACILITATOR);
    }
  }

  @Nested
  class A_team_that_holds_still {
    private final Play held =
        classroom()
            .after(Who.CEDAR, plant(2))
            .after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.HOLD));

    @Test
    void orders_nothing_not_even_what_absent_teams_do() {
      assertThat(carriedOut(held.after(Who.CONTROL, close(1)), Orchard.CEDAR)).isEmpty();
    }

    @Test
    void is_not_waited_for() {
      Play closed = held.after(Who.AMBER, approve()).after(Who.BIRCH, approve());

      assertThat(closed.state().turn()).isEqualTo(2);
    }

    @Test
    void lets_a_turn_close_that_waited_for_it_alone() {
      Play waiting = classroom().after(Who.AMBER, approve()).after(Who.BIRCH, approve());

      assertThat(waiting.after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.HOLD)).state().turn())
          .isEqualTo(2);
    }

    @Test
    void does_not_close_a_turn_in_which_nobody_plays() {
      Play held =
          classroom()
              .after(Who.CONTROL, standIn(Orchard.AMBER, StandIn.HOLD))
              .after(Who.CONTROL, standIn(Orchard.BIRCH, StandIn.HOLD))
              .after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.HOLD));

      assertThat(held.state().turn()).isEqualTo(1);
    }
  }

  @Test
  void a_team_left_to_the_scenario_does_what_absent_teams_do() {
    Play closed =
        classroom()
            .after(Who.CEDAR, plant(2))
            .after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.DEFAULT))
            .after(Who.CONTROL, close(1));

    assertThat(carriedOut(closed, Orchard.CEDAR))
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.parameters()).containsEntry("size", "1");
              assertThat(move.author()).isEqualTo(OrderedMove.DEFAULT_AUTHOR);
            });
  }

  @Test
  void white_cell_orders_for_a_team_that_was_handed_over_to_it() {
    var forCedar = new Caller.ForTeam(Who.CONTROL.seat(), Orchard.CEDAR);
    classroom().when(forCedar, plant(1)).thenRefused(Reason.NOT_A_TEAM);

    Play handed = classroom().after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.WHITE_CELL));
    Play ordered = handed.after(forCedar, plant(1)).after(forCedar, approve());
    assertThat(ordered.state().teams().get(Orchard.CEDAR).approved()).isTrue();
    assertThat(ordered.state().teams().get(Orchard.CEDAR).standIn()).isEqualTo(StandIn.WHITE_CELL);
  }

  @Nested
  class An_absent_team {
    private final Play started = Classroom.started(Classroom.absent(StandIn.BOT));

    private Play afterGrace(Play play) {
      return play.at(Due.next(play.state())).after(TIMER, tick());
    }

    /** Its planning opened a moment ago; no turn is shorter than the grace here. */
    private Play longTurn() {
      return started.after(Who.CONTROL, new Command.ExtendTurn(1, Duration.ofHours(1), ""));
    }

    @Test
    void is_stood_in_for_after_the_time_of_grace() {
      Play later = afterGrace(longTurn().after(Who.AMBER, plant(1)));

      assertThat(standIns(later)).containsExactly(StandIn.NONE, StandIn.BOT, StandIn.BOT);
      assertThat(later.view(Who.AMBER).ledger().getLast())
          .satisfies(
              entry -> {
                assertThat(entry.seat()).isEmpty();
                assertThat(entry.what()).isEqualTo("A bot plays Cedar.");
              });
      later.when(TIMER, tick()).thenRefused(Reason.DEADLINE_NOT_REACHED);
    }

    @Test
    void has_given_no_sign_of_life_at_all() {
      Play later =
          afterGrace(
              longTurn()
                  .after(Who.AMBER, tellAll("Still reading"))
                  .when(Who.BIRCH, "request", tellAll("So are we"))
                  .done());

      assertThat(standIns(later)).containsExactly(StandIn.NONE, StandIn.NONE, StandIn.BOT);
    }

    @Test
    void is_back_with_its_first_command() {
      Play back = afterGrace(longTurn()).after(Who.CEDAR, plant(1));

      assertThat(standIns(back)).containsExactly(StandIn.BOT, StandIn.BOT, StandIn.NONE);
      assertThat(back.view(Who.AMBER).ledger().getLast().what())
          .isEqualTo("Cedar acts for itself.");
    }

    @Test
    void is_back_when_somebody_joins_it() {
      Play held = Classroom.started(Classroom.absent(StandIn.HOLD));
      Play later =
          afterGrace(held.after(Who.CONTROL, new Command.ExtendTurn(1, Duration.ofHours(1), "")));

      assertThat(standIns(later.after(new Caller.Newcomer(), join("CEDAR234", "Late"))))
          .containsExactly(StandIn.HOLD, StandIn.HOLD, StandIn.NONE);
    }

    @Test
    void takes_back_what_its_bot_approved() {
      Play bot = afterGrace(longTurn()).after(new Caller.Bot(Orchard.CEDAR), approve());

      Play back = bot.after(Who.CEDAR, withdraw());
      assertThat(back.state().teams().get(Orchard.CEDAR).approved()).isFalse();
      assertThat(back.state().teams().get(Orchard.CEDAR).standIn()).isEqualTo(StandIn.NONE);
    }

    @Test
    void that_a_facilitator_gave_to_a_bot_stays_with_it() {
      Play set =
          longTurn()
              .after(Who.CONTROL, standIn(Orchard.CEDAR, StandIn.BOT))
              .after(Who.CEDAR, plant(1));

      assertThat(set.state().teams().get(Orchard.CEDAR).standIn()).isEqualTo(StandIn.BOT);
    }

    @Test
    void has_its_grace_apart_from_pauses() {
      Play resumed =
          longTurn()
              .after(Who.CONTROL, pause())
              .after(Duration.ofHours(2))
              .after(Who.CONTROL, resume());

      resumed.when(TIMER, tick()).thenRefused(Reason.DEADLINE_NOT_REACHED);
      assertThat(standIns(afterGrace(resumed))).containsOnly(StandIn.BOT);
    }

    @Test
    void that_holds_still_lets_the_others_close_the_turn() {
      Play approved =
          Classroom.started(Classroom.absent(StandIn.HOLD))
              .after(Who.CONTROL, new Command.ExtendTurn(1, Duration.ofHours(1), ""))
              .after(Who.AMBER, approve());

      assertThat(afterGrace(approved).state().turn()).isEqualTo(2);
    }
  }

  @Nested
  class Heads {
    private final Play play = Classroom.started(Classroom.headsApprove());

    private Play withHead() {
      return new Play(
          play.scenario(),
          Evolution.evolve(
              play.scenario(),
              play.state(),
              new Event.SeatMoved(Who.BIRCH.seat(), Seat.Role.MEMBER, Orchard.AMBER, true)),
          play.log(),
          play.now());
    }

    @Test
    void alone_approve_orders_if_the_team_has_one() {
      withHead().when(Who.AMBER, approve()).thenRefused(Reason.NOT_HEAD);
      withHead().when(Who.AMBER, withdraw()).thenRefused(Reason.NOT_HEAD);
      withHead().after(Who.BIRCH, approve());
    }

    @Test
    void are_not_missed_where_there_are_none() {
      play.after(Who.AMBER, approve());
    }

    @Test
    void do_not_hinder_a_bot() {
      withHead()
          .after(Who.CONTROL, standIn(Orchard.AMBER, StandIn.BOT))
          .after(new Caller.Bot(Orchard.AMBER), approve());
    }
  }
}
