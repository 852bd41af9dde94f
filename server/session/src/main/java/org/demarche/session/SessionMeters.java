package org.demarche.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.demarche.engine.session.Command;

/** What an operator can watch. */
final class SessionMeters {
  private final MeterRegistry registry;
  private final Timer appends;
  private final Counter conflicts;

  SessionMeters(MeterRegistry registry) {
    this.registry = registry;
    this.appends =
        Timer.builder("demarche.appends")
            .description("Entries written, and how long it took until they were durable")
            .publishPercentileHistogram()
            .register(registry);
    this.conflicts =
        Counter.builder("demarche.conflicts")
            .description("Entries not written because the session had changed")
            .register(registry);
  }

  <T> T append(Supplier<T> append) {
    return appends.record(append);
  }

  void conflict() {
    conflicts.increment();
  }

  void command(Command command, String outcome, Duration time) {
    Timer.builder("demarche.commands")
        .description("Commands decided, by kind and outcome")
        .tag("command", command.getClass().getSimpleName())
        .tag("outcome", outcome)
        .register(registry)
        .record(time);
  }

  void gauges(Supplier<Number> streams, Supplier<Number> sessions) {
    gauge("demarche.streams", "Open streams of seats", streams);
    gauge("demarche.sessions.cached", "Sessions kept in memory", sessions);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).strongReference(true).register(registry);
  }
}
