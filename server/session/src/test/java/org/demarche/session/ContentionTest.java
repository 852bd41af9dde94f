package org.demarche.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.session.testkit.TestServer.SCENARIO;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.session.testkit.TestClock;
import org.demarche.session.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentionTest {
  private static final Command.SendMessage HELLO =
      new Command.SendMessage("Hello", new Command.MessageAudience(true, List.of(), false));

  private final Store store = TestServer.store();
  private final TestClock clock = new TestClock();

  @Test
  void a_command_is_decided_again_until_no_other_server_is_faster() {
    var log = new BusyLog(store.log(), 20);

    assertThat(sayHelloOn(log)).isInstanceOf(Result.Done.class);
    assertThat(log.races.get()).isEqualTo(21);
  }

  @Test
  void a_command_is_given_up_when_other_servers_are_always_faster() {
    var log = new BusyLog(store.log(), Integer.MAX_VALUE);

    assertThatThrownBy(() -> sayHelloOn(log)).isInstanceOf(SessionUnavailable.Contended.class);
    assertThat(log.races.get()).isBetween(10, 100);
  }

  private Result<Changed> sayHelloOn(EventLog log) {
    var busy =
        new Store(
            log,
            store.feed(),
            store.deadlines(),
            store.directory(),
            store.marks(),
            store.reminders());
    try (var server = TestServer.on(store, clock, SCENARIO);
        var late = TestServer.on(busy, clock, SCENARIO)) {
      var session = created(server);
      return late.execute(session, new Caller.OfSeat("s1"), "", HELLO);
    }
  }

  private static String created(SessionService server) {
    var request = new NewSession("", SCENARIO, "", "", Duration.ZERO, "", "", false);
    return switch (server.create(request)) {
      case Result.Done<Seated>(var seated) -> seated.session().id();
      case Result.Refused<Seated>(var rejection) -> throw new AssertionError(rejection.message());
    };
  }

  /** A log to which others write first, so many times. */
  private static final class BusyLog implements EventLog {
    private final EventLog log;
    private final int lost;
    private final AtomicInteger races = new AtomicInteger();

    BusyLog(EventLog log, int lost) {
      this.log = log;
      this.lost = lost;
    }

    @Override
    public Append append(String session, long expectedVersion, String entry) {
      return races.incrementAndGet() <= lost
          ? new Append.Conflict(expectedVersion + 1)
          : log.append(session, expectedVersion, entry);
    }

    @Override
    public List<Entry> read(String session, long afterVersion, int limit) {
      return log.read(session, afterVersion, limit);
    }

    @Override
    public long version(String session) {
      return log.version(session);
    }

    @Override
    public @Nullable Snapshot snapshot(String session) {
      return log.snapshot(session);
    }

    @Override
    public void save(String session, Snapshot snapshot) {
      log.save(session, snapshot);
    }
  }
}
