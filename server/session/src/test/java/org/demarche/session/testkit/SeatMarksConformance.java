package org.demarche.session.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.session.SeatMarks;
import org.demarche.session.SeatMarks.Look;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store of seats' marks must do. */
public abstract class SeatMarksConformance {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

  private final String session = Names.unique("s");

  /** The marks under test. They may hold other sessions'. */
  protected abstract SeatMarks marks();

  @Nested
  class A_read_mark {
    @Test
    void is_missing_at_first() {
      assertThat(marks().read(session, "s1")).isEmpty();
    }

    @Test
    void belongs_to_one_seat_and_conversation_of_one_session() {
      marks().read(session, "s1", "teams: china, russia", 7);
      marks().read(session, "s1", "press", 3);
      marks().read(session, "s11", "press", 5);

      assertThat(marks().read(session, "s1"))
          .isEqualTo(Map.of("teams: china, russia", 7, "press", 3));
      assertThat(marks().read(session, "s11")).isEqualTo(Map.of("press", 5));
      assertThat(marks().read(Names.unique("s"), "s1")).isEmpty();
    }

    @Test
    void never_goes_back() {
      marks().read(session, "s1", "press", 12);
      marks().read(session, "s1", "press", 9);
      assertThat(marks().read(session, "s1")).isEqualTo(Map.of("press", 12));

      marks().read(session, "s1", "press", 100);
      assertThat(marks().read(session, "s1")).isEqualTo(Map.of("press", 100));
    }

    @Test
    void keeps_the_furthest_of_many_devices() {
      IntStream.rangeClosed(1, 50)
          .parallel()
          .forEach(position -> marks().read(session, "s1", "press", position));

      assertThat(marks().read(session, "s1")).isEqualTo(Map.of("press", 50));
    }
  }

  @Nested
  class A_look {
    @Test
    void is_missing_at_first() {
      assertThat(marks().look(session, "s1")).isNull();
    }

    @Test
    void replaces_the_seats_look_before() {
      marks().look(session, "s1", new Look(4, NOON));
      marks().look(session, "s1", new Look(1_000_000_007L, NOON.plusSeconds(1)));
      marks().look(session, "s2", new Look(5, NOON));

      assertThat(marks().look(session, "s1"))
          .isEqualTo(new Look(1_000_000_007L, NOON.plusSeconds(1)));
      assertThat(marks().look(session, "s2")).isEqualTo(new Look(5, NOON));
      assertThat(marks().look(Names.unique("s"), "s1")).isNull();
    }

    @Test
    void at_what_is_older_changes_nothing() {
      marks().look(session, "s1", new Look(12, NOON));
      marks().look(session, "s1", new Look(9, NOON.plusSeconds(1)));

      assertThat(marks().look(session, "s1")).isEqualTo(new Look(12, NOON));
    }

    @Test
    void at_the_same_again_counts_as_a_look() {
      marks().look(session, "s1", new Look(12, NOON));
      marks().look(session, "s1", new Look(12, NOON.plusSeconds(2)));

      assertThat(marks().look(session, "s1")).isEqualTo(new Look(12, NOON.plusSeconds(2)));
    }
  }

  @Nested
  class A_touch {
    @Test
    void is_missing_at_first() {
      assertThat(marks().touched(session)).isEmpty();
    }

    @Test
    void is_kept_for_each_seat_of_a_session() {
      marks().touch(session, "s1", NOON);
      marks().touch(session, "s2", NOON.plusSeconds(5));
      marks().touch(session, "s1", NOON.plusSeconds(30).plusNanos(999));

      assertThat(marks().touched(session))
          .isEqualTo(Map.of("s1", NOON.plusSeconds(30), "s2", NOON.plusSeconds(5)));
    }

    @Test
    void that_comes_late_changes_nothing() {
      marks().touch(session, "s1", NOON);
      marks().touch(session, "s1", NOON.minusSeconds(1));

      assertThat(marks().touched(session)).isEqualTo(Map.of("s1", NOON));
    }
  }
}
