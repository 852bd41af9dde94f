package org.demarche.cli.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.cli.render.SessionText;
import org.demarche.cli.text.Durations;
import org.demarche.protocol.v1.Session;

/**
 * Says when the running phase of a turn is about to end: when the session reminds its members, and
 * shortly before. Safe to use from several threads.
 */
final class DeadlineBell implements AutoCloseable {
  private static final List<Duration> ALWAYS =
      List.of(Duration.ofMinutes(2), Duration.ofSeconds(30));

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Consumer<String> listener;
  private final List<Future<?>> set = new ArrayList<>();

  DeadlineBell(Consumer<String> listener) {
    this.listener = listener;
  }

  /** Sets the bell anew, for a session as the server has just sent it. */
  synchronized void set(Session session) {
    set.forEach(warning -> warning.cancel(false));
    set.clear();
    if (session.getState() == Session.State.STATE_RUNNING) {
      SessionText.left(session)
          .ifPresent(
              left ->
                  warnings(session)
                      .filter(warning -> warning.compareTo(left) < 0)
                      .forEach(warning -> setOne(session, warning, left.minus(warning))));
    }
  }

  private static Stream<Duration> warnings(Session session) {
    return Stream.concat(
            ALWAYS.stream(), session.getRemindersList().stream().map(Duration::ofMinutes))
        .distinct();
  }

  private void setOne(Session session, Duration warning, Duration after) {
    var text = what(session.getPhase()) + " in " + Durations.left(warning) + ".";
    set.add(clock.schedule(() -> listener.accept(text), after.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static String what(Session.Phase phase) {
    return switch (phase) {
      case PHASE_BRIEFING -> "Orders open";
      case PHASE_ADJUDICATION -> "The judging of free-text moves ends";
      case PHASE_PLANNING, PHASE_REVEAL, PHASE_UNSPECIFIED, UNRECOGNIZED -> "The turn closes";
    };
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
