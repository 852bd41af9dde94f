package org.demarche.session.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.demarche.session.Deadlines;
import org.demarche.session.Deadlines.Deadline;
import org.junit.jupiter.api.Test;

/** What all deadlines must do. */
public abstract class DeadlinesConformance {
  private static final Instant NOON = Instant.parse("2016-05-26T12:00:00.123Z");

  private final String session = Names.unique("s");

  /** The deadlines under test. They may hold those of other sessions. */
  protected abstract Deadlines deadlines();

  @Test
  void a_deadline_is_due_from_its_millisecond_on() {
    var deadline = new Deadline(session, 2, NOON);
    deadlines().set(deadline);

    assertThat(due(NOON.minusMillis(1))).isEmpty();
    assertThat(due(NOON)).containsExactly(deadline);
    assertThat(due(NOON.plusSeconds(3600))).containsExactly(deadline);
  }

  @Test
  void a_deadline_that_is_set_twice_is_one() {
    deadlines().set(new Deadline(session, 2, NOON));
    deadlines().set(new Deadline(session, 2, NOON));

    assertThat(due(NOON)).hasSize(1);
  }

  @Test
  void a_turn_may_have_several_and_clearing_one_leaves_the_others() {
    var early = new Deadline(session, 2, NOON);
    var late = new Deadline(session, 2, NOON.plusSeconds(60));
    var next = new Deadline(session, 3, NOON.plusSeconds(60));
    List.of(late, early, next).forEach(deadlines()::set);

    deadlines().clear(early);

    assertThat(due(NOON.plusSeconds(60))).containsExactlyInAnyOrder(late, next);
  }

  @Test
  void the_oldest_come_first_up_to_the_limit() {
    var first = new Deadline(session, 1, Instant.ofEpochMilli(1));
    var second = new Deadline(session, 2, Instant.ofEpochMilli(2));
    deadlines().set(second);
    deadlines().set(first);

    assertThat(deadlines().due(NOON, 2)).containsExactly(first, second);
    assertThat(deadlines().due(NOON, 1)).containsExactly(first);

    deadlines().clear(first);
    deadlines().clear(second);
  }

  @Test
  void clearing_what_is_gone_does_nothing() {
    deadlines().clear(new Deadline(session, 1, NOON));

    assertThat(due(NOON)).isEmpty();
  }

  private List<Deadline> due(Instant now) {
    return deadlines().due(now, 1000).stream().filter(it -> it.session().equals(session)).toList();
  }
}
