package org.demarche.session.testkit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.session.Deadlines;
import org.demarche.session.ReminderTimes;
import org.demarche.session.SessionService;
import org.demarche.session.Store;

/** Starts session services as a server does, on any store. */
public final class TestServer {
  public static final Scenario SCENARIO = SmallScenario.of("digest-1");

  private TestServer() {}

  /** A store that is gone when the process ends. */
  public static Store store() {
    return store(new InMemoryDeadlines(), new InMemoryReminderTimes());
  }

  /** The same with these times in it. */
  public static Store store(Deadlines deadlines, ReminderTimes reminders) {
    return new Store(
        new InMemoryEventLog(),
        new InMemoryFeed(),
        deadlines,
        new InMemoryDirectory(),
        new InMemorySeatMarks(),
        reminders);
  }

  /** A server that has loaded these scenarios. */
  public static SessionService on(Store store, InstantSource clock, Scenario... scenarios) {
    return new SessionService(
        store,
        digest ->
            List.of(scenarios).stream()
                .filter(it -> it.info().digest().equals(digest))
                .findFirst()
                .orElse(null),
        clock,
        new SimpleMeterRegistry());
  }
}
