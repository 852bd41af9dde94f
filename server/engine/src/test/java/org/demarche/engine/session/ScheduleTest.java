package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.pause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.session.Command.ExtendTurn;
import org.demarche.engine.session.Command.PauseSession;
import org.demarche.engine.session.Command.ShiftSchedule;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Classroom;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private static Instant deadline(Play play) {
    return play.state().stage().deadline();
  }

  private static Command extend(int minutes, @Nullable Instant from) {
    return new ExtendTurn(1, Duration.ofMinutes(minutes), "", from);
  }

  private static Command shift(int minutes, @Nullable Instant from) {
    return new ShiftSchedule(Duration.ofMinutes(minutes), "A late bus", from);
  }

  private static Play fixed() {
    Instant first = Play.NOON.plus(HOUR);
    Schedule schedule = new Schedule(null, null, null, List.of(first, first.plus(HOUR)));
    return Classroom.joined(Classroom.on(schedule));
  }

  private static Play startedFixed() {
    return fixed().after(Who.CONTROL, new Command.StartSession());
  }

  @Nested
  class Extending_from_a_deadline {
    private final Play play = Play.started();
    private final Instant seen = deadline(play);

    @Test
    void happens_once_however_often_it_is_clicked() {
      Play extended = play.after(Who.CONTROL, extend(5, seen));

      assertThat(deadline(extended)).isEqualTo(seen.plus(Duration.ofMinutes(5)));
      extended.when(Who.CONTROL, extend(5, seen)).thenNothing();
    }

    @Test
    void is_refused_if_it_has_become_another() {
      Play extended = play.after(Who.CONTROL, extend(7, seen));

      Rejection refused =
          extended.when(Who.CONTROL, extend(5, seen)).thenRefused(Reason.DEADLINE_CHANGED);
      assertThat(refused.facts()).containsEntry("deadline", deadline(extended).toString());
    }

    @Test
    void is_refused_while_paused() {
      play.after(Who.CONTROL, pause())
          .when(Who.CONTROL, extend(5, seen))
          .thenRefused(Reason.DEADLINE_CHANGED);
    }

    @Test
    void counts_working_time() {
      WorkingHours hours = HoursText.read("Wed 12:00-12:06 UTC").hours();
      Play working = Classroom.started(Classroom.on(new Schedule(null, null, hours, List.of())));

      assertThat(deadline(working.after(Who.CONTROL, extend(5, deadline(working)))))
          .isAfter(Play.NOON.plus(Duration.ofDays(6)));
    }
  }

  @Nested
  class Shifting {

    @Test
    void moves_the_running_deadline_and_all_that_are_fixed() {
      Play shifted = startedFixed().after(Who.CONTROL, shift(30, null));

      Instant first = Play.NOON.plus(HOUR).plus(Duration.ofMinutes(30));
      assertThat(deadline(shifted)).isEqualTo(first);
      assertThat(shifted.state().setup().options().schedule().deadlines())
          .containsExactly(first, first.plus(HOUR));
    }

    @Test
    void may_be_to_an_earlier_time_that_is_not_past() {
      Play shifted = startedFixed().after(Who.CONTROL, shift(-30, null));

      assertThat(deadline(shifted)).isEqualTo(Play.NOON.plus(Duration.ofMinutes(30)));
      shifted.when(Who.CONTROL, shift(-30, null)).thenRefusedFields("minutes");
    }

    @Test
    void happens_once_from_the_deadline_that_was_seen() {
      Play play = startedFixed();
      Play shifted = play.after(Who.CONTROL, shift(30, deadline(play)));

      shifted.when(Who.CONTROL, shift(30, deadline(play))).thenNothing();
      shifted.when(Who.CONTROL, shift(20, deadline(play))).thenRefused(Reason.DEADLINE_CHANGED);
    }

    @Test
    void moves_fixed_deadlines_before_the_game_too() {
      Play shifted = fixed().after(Who.CONTROL, shift(30, null));

      assertThat(deadline(shifted.after(Who.CONTROL, new Command.StartSession())))
          .isEqualTo(Play.NOON.plus(HOUR).plus(Duration.ofMinutes(30)));
    }

    @Test
    void moves_what_is_left_while_paused() {
      Play paused = startedFixed().after(Who.CONTROL, pause());
      Duration left = ((Stage.Paused) paused.state().stage()).left();

      Play shifted = paused.after(Who.CONTROL, shift(-30, null));
      assertThat(((Stage.Paused) shifted.state().stage()).left()).isEqualTo(left.minusMinutes(30));
      shifted.when(Who.CONTROL, shift(-30, null)).thenRefusedFields("minutes");
    }

    @Test
    void needs_a_deadline_and_a_number_of_minutes() {
      Play.joined().when(Who.CONTROL, shift(5, null)).thenRefusedFields("minutes");
      Play.started().when(Who.CONTROL, shift(0, null)).thenRefusedFields("minutes");
      Play.started().when(Who.CONTROL, shift(20_161, null)).thenRefusedFields("minutes");
      Play.started()
          .after(Who.CONTROL, end())
          .when(Who.CONTROL, shift(5, null))
          .thenRefused(Reason.SESSION_ENDED);
      Play.started().when(Who.AMBER, shift(5, null)).thenRefused(Reason.NOT_FACILITATOR);
    }
  }

  @Nested
  class A_pause {

    @Test
    void ends_within_two_weeks() {
      Play play = Play.started();

      play.when(Who.CONTROL, new PauseSession("", play.now())).thenRefusedFields("until");
      play.when(Who.CONTROL, new PauseSession("", play.now().plus(Duration.ofDays(15))))
          .thenRefusedFields("until");
      play.after(Who.CONTROL, new PauseSession("", play.now().plus(Duration.ofDays(14))));
    }

    @Test
    void keeps_what_was_left_of_the_working_time() {
      WorkingHours hours = HoursText.read("Wed-Thu 12:00-12:06 UTC").hours();
      Play play = Classroom.started(Classroom.on(new Schedule(null, null, hours, List.of())));
      Play resumed =
          play.after(Who.CONTROL, pause())
              .after(Duration.ofDays(1))
              .after(Who.CONTROL, new Command.ResumeSession());

      assertThat(deadline(resumed))
          .isEqualTo(deadline(play).plus(Duration.ofDays(1)).plusSeconds(1));
    }

    @Test
    void is_in_the_ledger_for_everybody() {
      Play play =
          Play.started()
              .after(Who.CONTROL, pause())
              .after(Who.CONTROL, new Command.ResumeSession());

      assertThat(play.view(Who.OBSERVER).ledger())
          .extracting(LedgerEntry::kind)
          .containsExactly(Kind.START, Kind.PAUSE, Kind.RESUME);
    }
  }
}
