package org.demarche.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Due;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one loop by which sessions change: decide on what is known, append if the log is still there,
 * and start again from a fresh read if it is not.
 */
final class SessionWriter implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SessionWriter.class);

  /** Two busy servers each lose every other race, so that chance alone never comes to so many. */
  private static final int ATTEMPTS = 64;

  /** Races that may be lost before a loser lets the others go first. */
  private static final int PATIENT = 8;

  private final Store store;
  private final SessionCache sessions;
  private final InstantSource clock;
  private final SessionMeters meters;
  private final EventCodec codec = new EventCodec();
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("session-after-", 0).factory());

  SessionWriter(Store store, SessionCache sessions, InstantSource clock, SessionMeters meters) {
    this.store = store;
    this.sessions = sessions;
    this.clock = clock;
    this.meters = meters;
  }

  Result<Changed> execute(String session, Caller caller, String requestId, Command command) {
    var start = System.nanoTime();
    var outcome = "failed";
    try {
      var live = sessions.get(session);
      var request = new Request(caller, requestId, clock.instant(), command);
      var result = live.exclusively(() -> execute(live, request));
      outcome = result instanceof Result.Done ? "done" : "refused";
      return result;
    } finally {
      meters.command(command, outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Result<Changed> execute(LiveSession live, Request request) {
    var result = attempt(live, live.known(), request, false);
    for (int attempt = 2; result == null && attempt <= ATTEMPTS; attempt++) {
      giveWay(attempt);
      result = attempt(live, live.refreshed(), request, true);
    }
    if (result == null) {
      throw new SessionUnavailable.Contended(live.id(), ATTEMPTS);
    }
    return result;
  }

  /** Waits a little longer with each race that is lost, a second in all at most. */
  private static void giveWay(int attempt) {
    if (attempt > PATIENT) {
      var longest = Duration.ofMillis(attempt - PATIENT).dividedBy(2).toNanos();
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
  }

  /**
   * Decides once, and writes what was decided. An answer that writes nothing is not checked by an
   * append, so it counts only if it was decided on the newest state.
   *
   * @return null if it must be decided again, on a newer state
   */
  private @Nullable Result<Changed> attempt(
      LiveSession live, LoadedSession session, Request request, boolean newest) {
    return switch (Decider.decide(session.scenario(), session.state(), request)) {
      case Decision.Rejected(var rejection) -> newest ? new Result.Refused<>(rejection) : null;
      case Decision.Accepted(var subject, var events) when events.isEmpty() ->
          newest ? new Result.Done<>(new Changed(subject, session)) : null;
      case Decision.Accepted(var subject, var events) -> {
        var after = append(live, session, new LogEntry(request.at(), events));
        yield after == null ? null : new Result.Done<>(new Changed(subject, after));
      }
    };
  }

  /** Writes the entry; gives the session after it, or null if the log had changed. */
  private @Nullable LoadedSession append(LiveSession live, LoadedSession before, LogEntry entry) {
    var state = Evolution.fold(before.scenario(), before.state(), entry.events());
    var after = new LoadedSession(before.scenario(), state);
    remind(before.state(), after);
    Reminding.entries(before.state().stage(), after, entry.at()).forEach(store.reminders()::set);
    if (wasClosed(before.state()) && !wasClosed(state)) {
      store.directory().reopen(after.id());
    }
    var version = before.state().version();
    var text = codec.encode(entry);
    return switch (meters.append(() -> store.log().append(before.id(), version, text))) {
      case EventLog.Append.Appended _ -> {
        live.add(after);
        store.feed().publish(after.id(), state.version());
        saveSnapshot(live, before, after);
        yield after;
      }
      case EventLog.Append.Conflict(var found) -> {
        meters.conflict();
        if (found < version) {
          forget(live, version, found);
        }
        yield null;
      }
    };
  }

  private static void forget(LiveSession live, long version, long found) {
    LOGGER.warn(
        "The store has lost entries of session {}: it is at version {}, after {} was written",
        live.id(),
        found,
        version);
    live.forget();
  }

  /** Before the event is written, so that no crash can leave something due that nothing does. */
  private void remind(SessionState before, LoadedSession after) {
    var due = Due.moments(after.state());
    due.removeAll(Due.moments(before));
    for (var moment : due) {
      store.deadlines().set(new Deadlines.Deadline(after.id(), after.state().turn(), moment));
    }
  }

  /** Whether the directory may have stopped listing the session as open. */
  private static boolean wasClosed(SessionState state) {
    return state.stage() instanceof Stage.Ended && state.practice() == null;
  }

  /** Shortens loading from the next turn on; after the answer, and it may fail. */
  private void saveSnapshot(LiveSession live, LoadedSession before, LoadedSession after) {
    if (before.state().stage().getClass() == after.state().stage().getClass()
        && before.state().turn() == after.state().turn()) {
      return;
    }
    background.execute(
        () -> {
          try {
            store.log().save(after.id(), live.snapshot(after.state()));
          } catch (StoreUnavailable e) {
            LOGGER.info("No snapshot of session {}: {}", after.id(), e.getMessage());
          }
        });
  }

  /** Waits for the snapshots that are being saved. */
  @Override
  public void close() {
    background.close();
  }
}
