package org.demarche.session.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.session.ReminderTimes;
import org.demarche.session.ReminderTimes.Entry;
import org.junit.jupiter.api.Test;

/** What every store of reminders must do. */
public abstract class ReminderTimesConformance {
  private static final Instant NOON = Instant.parse("2016-05-26T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final String session = Names.unique("s");
  private final Entry first = new Entry(session, 1, 30, NOON);
  private final Entry second = new Entry(session, 1, 5, NOON.plusSeconds(1));

  /** The store under test. It may hold other times. */
  protected abstract ReminderTimes times();

  private List<Entry> due(Instant now) {
    return times().due(now, 1000).stream().filter(it -> it.session().equals(session)).toList();
  }

  @Test
  void what_is_due_comes_oldest_first_and_stays_until_it_is_cleared() {
    times().set(second);
    times().set(first);
    times().set(first);

    assertThat(due(NOON.minusMillis(1))).isEmpty();
    assertThat(due(NOON)).containsExactly(first);
    assertThat(due(NOON.plusSeconds(1))).containsExactly(first, second);

    times().clear(first);
    times().clear(first);
    assertThat(due(NOON.plusSeconds(1))).containsExactly(second);
  }

  @Test
  void one_holder_takes_an_entry_and_may_take_it_again() {
    assertThat(times().take(first, "a", LONG)).isTrue();
    assertThat(times().take(first, "b", LONG)).isFalse();
    assertThat(times().take(first, "a", LONG)).isTrue();
    assertThat(times().take(second, "b", LONG)).isTrue();
  }

  @Test
  void an_entry_whose_holder_is_gone_is_free_again_after_a_while() {
    times().take(first, "a", Duration.ofMillis(20));

    await().until(() -> times().take(first, "b", LONG));
  }
}
