package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.gamble;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.resume;
import static org.demarche.engine.testkit.Commands.rule;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.Commands.tick;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PhasesTest {
  private static final Caller TIMER = new Caller.Timer();
  private static final Duration TEN = Duration.ofMinutes(10);
  private static final Schedule BRIEFED = new Schedule(TEN, null, null, List.of());
  private static final Schedule JUDGED = new Schedule(null, TEN, null, List.of());

  private static Play ticked(Play play) {
    return play.at(play.state().stage().deadline()).after(TIMER, tick());
  }

  @Nested
  class A_briefing {
    private final Play briefed = Classroom.started(Classroom.on(BRIEFED));

    @Test
    void comes_first_and_has_its_own_deadline() {
      assertThat(briefed.state().stage())
          .isEqualTo(new Stage.Briefing(1, briefed.state().stage().deadline()));
      assertThat(briefed.view(Who.AMBER).session().phase()).isEqualTo(SeatView.Phase.BRIEFING);
      assertThat(briefed.state().stage().deadline())
          .isEqualTo(Classroom.joined(Classroom.on(BRIEFED)).now().plus(TEN));
    }

    @Test
    void is_for_reading_and_talk() {
      briefed.when(Who.AMBER, plant(1)).thenRefused(Reason.NOT_PLANNING);
      briefed.when(Who.AMBER, swap("pears")).thenRefused(Reason.NOT_PLANNING);
      briefed.when(Who.AMBER, approve()).thenRefused(Reason.NOT_PLANNING);
      briefed.after(Who.AMBER, tellAll("Have you read it?"));
    }

    @Test
    void ends_at_its_deadline_and_planning_has_its_whole_length() {
      Play planned = ticked(briefed);

      assertThat(planned.state().stage())
          .isEqualTo(
              new Stage.Planning(
                  1, briefed.state().stage().deadline().plus(Duration.ofMinutes(5))));
      planned.after(Who.AMBER, plant(1));
    }

    @Test
    void is_ended_by_a_facilitator_once() {
      Play planned = briefed.after(Who.CONTROL, close(1, Phase.BRIEFING));

      assertThat(planned.state().stage().phase()).isEqualTo(Phase.PLANNING);
      planned.when(Who.CONTROL, close(1, Phase.BRIEFING)).thenNothing();
    }

    @Test
    void must_end_before_planning_does() {
      briefed.when(Who.CONTROL, close(1, Phase.PLANNING)).thenRefusedFields("phase");
    }

    @Test
    void comes_again_with_the_next_turn() {
      Play next = ticked(ticked(briefed));

      assertThat(next.state().turn()).isEqualTo(2);
      assertThat(next.state().stage().phase()).isEqualTo(Phase.BRIEFING);
    }

    @Test
    void goes_on_after_a_pause() {
      Play resumed =
          briefed
              .after(Who.CONTROL, pause())
              .after(Duration.ofHours(1))
              .after(Who.CONTROL, resume());

      assertThat(resumed.state().stage().phase()).isEqualTo(Phase.BRIEFING);
    }
  }

  @Nested
  class Adjudication {
    private final Play judged =
        Classroom.started(Classroom.on(JUDGED)).after(Who.AMBER, gamble()).afterAllApprove();

    @Test
    void follows_the_last_approval_if_there_is_something_to_judge() {
      assertThat(judged.state().stage().phase()).isEqualTo(Phase.ADJUDICATION);
      assertThat(judged.state().turn()).isEqualTo(1);
    }

    @Test
    void is_left_out_if_there_is_not() {
      Play next = Classroom.started(Classroom.on(JUDGED)).after(Who.AMBER, plant(1));

      assertThat(next.afterAllApprove().state().turn()).isEqualTo(2);
      assertThat(ticked(next).state().turn()).isEqualTo(2);
    }

    @Test
    void locks_orders_and_deals_but_not_rulings() {
      judged.when(Who.AMBER, plant(1)).thenRefused(Reason.NOT_PLANNING);
      judged.when(Who.AMBER, swap("pears")).thenRefused(Reason.NOT_PLANNING);
      judged.when(Who.AMBER, new Command.WithdrawOrders(1)).thenRefused(Reason.NOT_PLANNING);
      judged.after(Who.CONTROL, rule(Orchard.AMBER, "m1", 0.75));
    }

    @Test
    void ends_at_its_deadline_with_the_turn() {
      Play resolved = ticked(judged);

      assertThat(resolved.state().turns()).hasSize(1);
      assertThat(resolved.state().stage().phase()).isEqualTo(Phase.PLANNING);
    }

    @Test
    void is_ended_by_a_facilitator_who_means_it() {
      judged.when(Who.CONTROL, close(1)).thenNothing();

      Play resolved = judged.after(Who.CONTROL, close(1, Phase.ADJUDICATION));
      assertThat(resolved.state().turn()).isEqualTo(2);
      resolved
          .when(Who.CONTROL, close(1, Phase.ADJUDICATION))
          .thenRefused(Reason.TURN_CLOSED, "Turn 1 is closed; turn 2 is open.");
    }

    @Test
    void may_take_as_long_as_it_takes() {
      Schedule open = new Schedule(null, Duration.ZERO, null, List.of());
      Play waiting =
          Classroom.started(Classroom.on(open)).after(Who.AMBER, gamble()).afterAllApprove();

      assertThat(waiting.state().stage()).isEqualTo(new Stage.Adjudicating(1, null));
      waiting
          .after(Duration.ofDays(30))
          .when(TIMER, tick())
          .thenRefused(Reason.DEADLINE_NOT_REACHED);
    }
  }

  @Nested
  class Deadlines {

    @Test
    void may_be_fixed_for_the_first_turns() {
      Instant first = Play.NOON.plus(Duration.ofHours(2));
      Play play =
          Classroom.started(
              Classroom.on(new Schedule(null, null, null, List.of(first, first.plus(TEN)))));

      assertThat(play.state().stage().deadline()).isEqualTo(first);
      Play second = ticked(play);
      assertThat(second.state().stage().deadline()).isEqualTo(first.plus(TEN));
      assertThat(ticked(second).state().stage().deadline()).isNull();
    }

    @Test
    void that_were_overtaken_give_way_to_the_turn_s_length() {
      Instant first = Play.NOON.plus(TEN);
      Play late =
          Classroom.joined(Classroom.on(new Schedule(null, null, null, List.of(first))))
              .at(first.plus(TEN));

      assertThat(late.after(Who.CONTROL, new Command.StartSession()).state().stage().deadline())
          .isEqualTo(first.plus(TEN).plus(Duration.ofMinutes(5)));
    }

    @Test
    void are_reached_in_working_time() {
      // The first of May 2030 is a Wednesday; everybody is there a few seconds after noon.
      WorkingHours hours = HoursText.read("Thu 08:00-12:00 UTC").hours();
      Play play = Classroom.started(Classroom.on(new Schedule(null, null, hours, List.of())));

      assertThat(play.state().stage().deadline()).isEqualTo(Instant.parse("2030-05-02T08:05:00Z"));
    }
  }

  @Nested
  class A_tick {

    @Test
    void is_the_clock_s_alone() {
      Play.started().when(Who.CONTROL, tick()).thenRefused(Reason.NOT_FACILITATOR);
    }

    @Test
    void expires_the_deals_that_are_due_and_once() {
      Instant soon = Play.NOON.plus(Duration.ofMinutes(2));
      Play proposed =
          Play.started()
              .after(
                  Who.AMBER,
                  new Command.ProposeDeal(
                      0,
                      "swap",
                      Map.of("fruit", "pears", "price", "fair"),
                      "",
                      new Command.DealForm(false, soon, List.of())));
      assertThat(Due.next(proposed.state())).isEqualTo(soon);

      Play expired = proposed.at(soon).after(TIMER, tick());
      assertThat(expired.state().deals().getFirst().state()).isEqualTo(Deal.State.EXPIRED);
      expired.when(TIMER, tick()).thenRefused(Reason.DEADLINE_NOT_REACHED);
      assertThat(Due.next(expired.state())).isEqualTo(expired.state().stage().deadline());
    }

    @Test
    void resumes_a_pause_that_was_to_end() {
      Instant until = Play.NOON.plus(Duration.ofHours(1));
      Play paused = Play.started().after(Who.CONTROL, new Command.PauseSession("Lunch", until));
      Duration left = ((Stage.Paused) paused.state().stage()).left();
      assertThat(Due.next(paused.state())).isEqualTo(until);

      Play resumed = paused.at(until).after(TIMER, tick());
      assertThat(resumed.state().stage()).isEqualTo(new Stage.Planning(1, until.plus(left)));
    }

    @Test
    void is_not_due_in_the_lobby_and_after_the_end() {
      assertThat(Due.next(Play.joined().state())).isNull();
      assertThat(Due.next(Play.started().after(Who.CONTROL, new Command.EndSession("")).state()))
          .isNull();
    }
  }
}
