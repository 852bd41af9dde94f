package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.resume;
import static org.demarche.engine.testkit.Commands.start;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.Commands.tick;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClockTest {
  private static final Caller TIMER = new Caller.Timer();

  private static Instant deadline(Play play) {
    return ((Stage.Planning) play.state().stage()).deadline();
  }

  private static Command extend(int minutes) {
    return new ExtendTurn(1, Duration.ofMinutes(minutes), "talks");
  }

  @Nested
  class Starting {

    @Test
    void opens_the_first_turn_with_its_injects_and_incomes() {
      Play play = Play.started();

      assertThat(play.state().turn()).isEqualTo(1);
      assertThat(play.state().openingInjects()).containsExactly(Orchard.LETTER);
      assertThat(play.state().teams())
          .extracting(TeamState::available)
          .containsExactly(List.of(4.0), List.of(4.0), List.of(3.0));
      assertThat(play.state().values().get(Orchard.slot("bond.amber.birch"))).isEqualTo(5.5);
    }

    @Test
    void takes_the_length_of_the_turn_from_the_scenario() {
      Play lobby = Play.joined();

      assertThat(deadline(lobby.after(Who.CONTROL, start())))
          .isEqualTo(lobby.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void works_once() {
      Play.started().when(Who.CONTROL, start()).thenRefused(Reason.ALREADY_STARTED);
      Play.started()
          .after(Who.CONTROL, end())
          .when(Who.CONTROL, start())
          .thenRefused(Reason.SESSION_ENDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBER", "OBSERVER"})
    void is_for_facilitators(Who who) {
      Play.joined().when(who, start()).thenRefused(Reason.NOT_FACILITATOR);
    }
  }

  @Nested
  class Pausing {

    @Test
    void keeps_what_is_left_of_the_turn() {
      Play started = Play.started();
      Play paused = started.after(Duration.ofMinutes(2)).after(Who.CONTROL, pause());
      Play resumed = paused.after(Duration.ofHours(1)).after(Who.CONTROL, resume());

      Duration left = Duration.between(started.now(), deadline(started)).minusMinutes(2);
      assertThat(paused.state().stage()).isEqualTo(new Stage.Paused(1, "Coffee", left));
      assertThat(Duration.between(paused.now().plus(Duration.ofHours(1)), deadline(resumed)))
          .isEqualTo(left);
    }

    @Test
    void stops_orders_and_deals_but_not_talk() {
      Play paused = Play.started().after(Who.CONTROL, pause());

      paused
          .when(Who.AMBER, plant(1))
          .thenRefused(
              Reason.PAUSED,
              "The session is paused (Coffee). Wait until a facilitator resumes it.");
      paused.when(Who.AMBER, swap("pears")).thenRefused(Reason.PAUSED);
      paused.when(Who.CONTROL, close(1)).thenRefused(Reason.PAUSED);
      paused.when(TIMER, tick()).thenRefused(Reason.DEADLINE_NOT_REACHED);
      paused.when(Who.AMBER, tellAll("Coffee?")).done();
    }

    @Test
    void twice_changes_nothing() {
      Play paused = Play.started().after(Who.CONTROL, pause());

      paused.when(Who.CONTROL, pause()).thenNothing();
      Play.started().when(Who.CONTROL, resume()).thenNothing();
    }

    @Test
    void needs_a_running_game() {
      Play.joined().when(Who.CONTROL, pause()).thenRefused(Reason.NOT_RUNNING);
      Play.started()
          .after(Who.CONTROL, end())
          .when(Who.CONTROL, pause())
          .thenRefused(Reason.SESSION_ENDED);
    }
  }

  @Nested
  class Extending {

    @Test
    void moves_the_deadline() {
      Play play = Play.started();

      assertThat(deadline(play.after(Who.CONTROL, extend(3))))
          .isEqualTo(deadline(play).plus(Duration.ofMinutes(3)));
    }

    @Test
    void sets_a_deadline_where_there_was_none() {
      Play autumn = Play.started().after(Who.CONTROL, close(1)).after(Who.CONTROL, close(2));
      assertThat(deadline(autumn)).isNull();

      Play extended = autumn.after(Who.CONTROL, new ExtendTurn(3, Duration.ofMinutes(4), ""));
      assertThat(deadline(extended)).isEqualTo(autumn.now().plus(Duration.ofMinutes(4)));
    }

    @Test
    void adds_to_what_is_left_while_paused() {
      Play paused = Play.started().after(Who.CONTROL, pause());
      Duration left = ((Stage.Paused) paused.state().stage()).left();

      assertThat(paused.after(Who.CONTROL, extend(3)).state().stage())
          .isEqualTo(new Stage.Paused(1, "Coffee", left.plusMinutes(3)));
    }

    @Test
    void is_by_1_minute_to_two_weeks() {
      Play.started().when(Who.CONTROL, extend(0)).thenRefusedFields("minutes");
      Play.started().when(Who.CONTROL, extend(20161)).thenRefusedFields("minutes");
      Play.started().when(Who.CONTROL, extend(20160)).done();
    }

    @Test
    void is_refused_for_a_closed_turn() {
      Play.started()
          .after(Who.CONTROL, close(1))
          .when(Who.CONTROL, extend(1))
          .thenRefused(Reason.TURN_CLOSED, "Turn 1 is closed; turn 2 is open.");
    }
  }

  @Nested
  class Closing {

    @Test
    void a_facilitator_may_at_any_time() {
      Play closed = Play.started().after(Who.CONTROL, close(1));

      assertThat(closed.state().turn()).isEqualTo(2);
    }

    @Test
    void the_timer_may_from_the_deadline_on() {
      Play play = Play.started();

      play.at(deadline(play).minusNanos(1))
          .when(TIMER, tick())
          .thenRefused(Reason.DEADLINE_NOT_REACHED);
      assertThat(play.at(deadline(play)).after(TIMER, tick()).state().turn()).isEqualTo(2);
    }

    @Test
    void the_timer_may_not_where_there_is_no_deadline() {
      Play.started()
          .after(Who.CONTROL, close(1))
          .after(Who.CONTROL, close(2))
          .after(Duration.ofDays(9))
          .when(TIMER, tick())
          .thenRefused(Reason.DEADLINE_NOT_REACHED);
    }

    @Test
    void happens_once_however_often_it_is_asked_for() {
      Play closed = Play.started().after(Who.CONTROL, close(1));

      closed.when(Who.CONTROL, close(1)).thenRefused(Reason.TURN_CLOSED);
      closed.when(TIMER, tick()).thenRefused(Reason.DEADLINE_NOT_REACHED);
    }

    @Test
    void members_may_not() {
      Play.started().when(Who.AMBER, close(1)).thenRefused(Reason.NOT_FACILITATOR);
    }

    @Test
    void a_turn_that_has_not_come_is_not_closed() {
      Play.started().when(Who.CONTROL, close(2)).thenRefusedFields("turn");
    }
  }

  @Nested
  class Ending {

    @Test
    void comes_after_the_last_turn() {
      Play over =
          Play.started()
              .after(Who.CONTROL, close(1))
              .after(Who.CONTROL, close(2))
              .after(Who.CONTROL, close(3));

      assertThat(over.state().stage()).isEqualTo(new Stage.Ended(3, ""));
      assertThat(over.state().scores()).hasSize(3);
      over.when(Who.CONTROL, close(3))
          .thenRefused(Reason.TURN_CLOSED, "Turn 3 is closed; the game is over.");
      over.when(Who.AMBER, plant(1)).thenRefused(Reason.NOT_RUNNING);
    }

    @Test
    void may_come_early() {
      Play over = Play.started().after(Who.CONTROL, close(1)).after(Who.CONTROL, end());

      assertThat(over.state().stage())
          .isEqualTo(new Stage.Ended(1, "Enough", List.of(0), List.of()));
      over.when(Who.CONTROL, end()).thenNothing();
    }

    @Test
    void may_come_in_the_lobby() {
      assertThat(Play.joined().after(Who.CONTROL, end()).state().stage())
          .isEqualTo(new Stage.Ended(0, "Enough"));
    }
  }
}
