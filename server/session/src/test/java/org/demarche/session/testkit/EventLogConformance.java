package org.demarche.session.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.demarche.session.EventLog;
import org.demarche.session.EventLog.Append;
import org.demarche.session.EventLog.Entry;
import org.demarche.session.EventLog.Snapshot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every event log must do. */
public abstract class EventLogConformance {
  private static final int WRITERS = 8;
  private static final int ENTRIES_EACH = 25;

  private final String session = Names.unique("s");

  /** The log under test. It may hold other sessions. */
  protected abstract EventLog log();

  @Nested
  class When_a_session_has_no_entries {
    @Test
    void its_version_is_0() {
      assertThat(log().version(session)).isZero();
    }

    @Test
    void nothing_is_read() {
      assertThat(log().read(session, 0, 10)).isEmpty();
    }

    @Test
    void there_is_no_snapshot() {
      assertThat(log().snapshot(session)).isNull();
    }

    @Test
    void an_append_at_version_0_creates_it() {
      assertThat(log().append(session, 0, "first")).isEqualTo(new Append.Appended(1));
      assertThat(log().read(session, 0, 10)).containsExactly(new Entry(1, "first"));
    }

    @Test
    void an_append_that_expects_an_entry_is_refused() {
      assertThat(log().append(session, 1, "second")).isEqualTo(new Append.Conflict(0));
      assertThat(log().version(session)).isZero();
    }
  }

  @Nested
  class When_a_session_has_entries {
    @Test
    void an_append_at_the_last_version_is_written() {
      fill(3);

      assertThat(log().append(session, 3, "fourth")).isEqualTo(new Append.Appended(4));
      assertThat(log().version(session)).isEqualTo(4);
    }

    @Test
    void an_append_at_an_older_version_is_refused() {
      fill(3);

      assertThat(log().append(session, 2, "other")).isEqualTo(new Append.Conflict(3));
      assertThat(log().append(session, 0, "other")).isEqualTo(new Append.Conflict(3));
      assertThat(log().read(session, 0, 10)).hasSize(3);
    }

    @Test
    void an_append_that_would_leave_a_gap_is_refused() {
      fill(3);

      assertThat(log().append(session, 4, "other")).isEqualTo(new Append.Conflict(3));
      assertThat(log().read(session, 0, 10)).hasSize(3);
    }

    @Test
    void the_same_text_twice_makes_two_entries() {
      log().append(session, 0, "same");
      log().append(session, 1, "same");

      assertThat(log().read(session, 0, 10))
          .containsExactly(new Entry(1, "same"), new Entry(2, "same"));
    }

    @Test
    void reading_begins_after_a_version_and_stops_at_the_limit() {
      fill(5);

      assertThat(log().read(session, 1, 2)).extracting(Entry::version).containsExactly(2L, 3L);
      assertThat(log().read(session, 3, 10)).extracting(Entry::version).containsExactly(4L, 5L);
      assertThat(log().read(session, 5, 10)).isEmpty();
    }

    @Test
    void another_session_is_not_touched() {
      fill(2);
      var other = Names.unique("s");

      log().append(other, 0, "theirs");

      assertThat(log().version(session)).isEqualTo(2);
      assertThat(log().read(other, 0, 10)).containsExactly(new Entry(1, "theirs"));
    }

    @Test
    void any_text_comes_back_as_it_was() {
      var text = "{\"title\":\"Остров, 島\\n😀\"}" + "x".repeat(1 << 20);

      log().append(session, 0, text);

      assertThat(log().read(session, 0, 1)).containsExactly(new Entry(1, text));
    }
  }

  @Test
  void the_snapshot_saved_last_is_kept() {
    log().save(session, new Snapshot(3, "after three"));
    log().save(session, new Snapshot(7, "after seven"));

    assertThat(log().snapshot(session)).isEqualTo(new Snapshot(7, "after seven"));
  }

  @Test
  void writers_at_the_same_time_never_overwrite_or_double_an_entry() throws Exception {
    var accepted = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          IntStream.range(0, WRITERS).<Callable<List<String>>>mapToObj(it -> () -> write(it));
      for (var writer : threads.invokeAll(writers.toList())) {
        accepted.addAll(writer.get());
      }
    }

    var entries = log().read(session, 0, WRITERS * ENTRIES_EACH + 1);
    assertThat(entries)
        .extracting(Entry::version)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, WRITERS * ENTRIES_EACH).boxed().toList());
    assertThat(entries).extracting(Entry::text).containsExactlyInAnyOrderElementsOf(accepted);
  }

  /** Appends a writer's entries, each at the version it sees, until it is accepted. */
  private List<String> write(int writer) {
    var accepted = new ArrayList<String>();
    var version = 0L;
    while (accepted.size() < ENTRIES_EACH) {
      var text = writer + "/" + accepted.size();
      switch (log().append(session, version, text)) {
        case Append.Appended(var next) -> {
          version = next;
          accepted.add(text);
        }
        case Append.Conflict(var last) -> version = last;
      }
    }
    return accepted;
  }

  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      log().append(session, i, "entry " + (i + 1));
    }
  }
}
