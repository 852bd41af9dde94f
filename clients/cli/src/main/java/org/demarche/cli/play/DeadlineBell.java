package org.demarche.cli.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.demarche.cli.text.Durations;

/** Says when a turn is about to close. Safe to use from several threads. */
final class DeadlineBell implements AutoCloseable {
  private static final List<Duration> WARNINGS =
      List.of(Duration.ofMinutes(2), Duration.ofSeconds(30));

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Consumer<String> listener;
  private final List<Future<?>> set = new ArrayList<>();

  DeadlineBell(Consumer<String> listener) {
    this.listener = listener;
  }

  /**
   * Sets the bell anew.
   *
   * @param left what is left of the turn now; empty if no clock is running
   */
  synchronized void set(Optional<Duration> left) {
    set.forEach(warning -> warning.cancel(false));
    set.clear();
    left.ifPresent(
        duration ->
            WARNINGS.stream()
                .filter(warning -> warning.compareTo(duration) < 0)
                .forEach(warning -> setOne(warning, duration.minus(warning))));
  }

  private void setOne(Duration warning, Duration after) {
    var text = "The turn closes in " + Durations.left(warning) + ".";
    set.add(clock.schedule(() -> listener.accept(text), after.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
