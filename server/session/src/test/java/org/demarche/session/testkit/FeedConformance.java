package org.demarche.session.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.session.Feed;
import org.junit.jupiter.api.Test;

/** What every feed must do. */
public abstract class FeedConformance {
  private final String session = Names.unique("s");

  /** The feed under test. */
  protected abstract Feed feed();

  @Test
  void every_subscriber_learns_that_a_session_has_changed() {
    var first = new Recorder();
    var second = new Recorder();
    try (var _ = feed().subscribe(first);
        var _ = feed().subscribe(second)) {
      feed().publish(session, 7);

      await().untilAsserted(() -> assertThat(first.versions(session)).contains(7L));
      await().untilAsserted(() -> assertThat(second.versions(session)).contains(7L));
    }
  }

  @Test
  void the_newest_version_arrives_even_if_many_are_published_at_once() {
    var recorder = new Recorder();
    try (var _ = feed().subscribe(recorder)) {
      for (int version = 1; version <= 1000; version++) {
        feed().publish(session, version);
      }

      await().untilAsserted(() -> assertThat(recorder.versions(session)).endsWith(1000L));
    }
  }

  @Test
  void hints_of_different_sessions_are_told_apart() {
    var other = Names.unique("s");
    var recorder = new Recorder();
    try (var _ = feed().subscribe(recorder)) {
      feed().publish(session, 1);
      feed().publish(other, 2);

      await().untilAsserted(() -> assertThat(recorder.versions(other)).containsExactly(2L));
      await().untilAsserted(() -> assertThat(recorder.versions(session)).containsExactly(1L));
    }
  }

  @Test
  void a_closed_subscription_hears_nothing_more() {
    var closed = new Recorder();
    feed().subscribe(closed).close();
    var open = new Recorder();
    try (var _ = feed().subscribe(open)) {
      feed().publish(session, 1);

      await().untilAsserted(() -> assertThat(open.versions(session)).contains(1L));
      assertThat(closed.versions(session)).isEmpty();
    }
  }

  /** Remembers what it was told. */
  protected static final class Recorder implements Feed.Listener {
    private record Hint(String session, long version) {}

    private final List<Hint> hints = new CopyOnWriteArrayList<>();
    private volatile int interruptions;

    @Override
    public void changed(String session, long version) {
      hints.add(new Hint(session, version));
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread tells it.
    public void interrupted() {
      interruptions++;
    }

    public List<Long> versions(String session) {
      return hints.stream().filter(it -> it.session.equals(session)).map(Hint::version).toList();
    }

    public int interruptions() {
      return interruptions;
    }

    /** Waits until the feed was interrupted. */
    public void awaitInterruption() {
      await().atMost(Duration.ofSeconds(20)).until(() -> interruptions > 0);
    }
  }
}
