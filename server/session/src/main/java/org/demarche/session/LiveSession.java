package org.demarche.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * A session as this server knows it: its newest states, which may be behind the log.
 *
 * <p>Methods may be called by any thread; {@link #exclusively} keeps this server's own commands on
 * the session one after the other.
 */
final class LiveSession {
  /** States are immutable and share most of their parts, so this many cost little. */
  private static final int RECENT = 64;

  private static final int PAGE = 200;

  private final String id;
  private final EventLog log;
  private final Scenarios scenarios;
  private final EventCodec events;
  private final StateCodec snapshots;
  private final ReentrantLock lock = new ReentrantLock();

  /** The newest last; never empty once loaded. */
  private final Deque<LoadedSession> recent = new ArrayDeque<>();

  LiveSession(
      String id, EventLog log, Scenarios scenarios, EventCodec events, StateCodec snapshots) {
    this.id = id;
    this.log = log;
    this.scenarios = scenarios;
    this.events = events;
    this.snapshots = snapshots;
  }

  String id() {
    return id;
  }

  <T> T exclusively(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** What is known, or what the log holds if nothing is. */
  LoadedSession known() {
    return exclusively(() -> recent.isEmpty() ? refreshed() : recent.getLast());
  }

  /** What the log holds now. */
  LoadedSession refreshed() {
    return exclusively(
        () -> {
          if (recent.isEmpty()) {
            add(opened());
          }
          readTail();
          return recent.getLast();
        });
  }

  /** What is known if it is new enough, else what the log holds now. */
  LoadedSession atLeast(long version) {
    return exclusively(
        () -> {
          var known = known();
          return known.state().version() >= version ? known : refreshed();
        });
  }

  /** The session as it was after that version; null if it is no longer remembered. */
  @Nullable LoadedSession at(long version) {
    return exclusively(
        () ->
            recent.stream().filter(it -> it.state().version() == version).findFirst().orElse(null));
  }

  /**
   * The session as it was after that version, read from the log if it is no longer remembered; null
   * if the log is shorter.
   */
  @Nullable LoadedSession replayed(long version) {
    var then = at(version);
    if (then != null) {
      return then;
    }
    var start = fromSnapshot();
    then = start == null || start.state().version() > version ? fromFirstEntry() : start;
    while (then.state().version() < version) {
      var after = then.state().version();
      var page = log.read(id, after, (int) Math.min(PAGE, version - after));
      if (page.isEmpty()) {
        return null;
      }
      for (var entry : page) {
        then = folded(then, entry);
      }
    }
    return then;
  }

  /** Remembers the newest state. */
  void add(LoadedSession session) {
    exclusively(
        () -> {
          recent.addLast(session);
          return recent.size() > RECENT ? recent.removeFirst() : null;
        });
  }

  /** Forgets everything: what was known is not, or no longer, in the log. */
  void forget() {
    exclusively(
        () -> {
          recent.clear();
          return null;
        });
  }

  private void readTail() {
    List<EventLog.Entry> page;
    do {
      page = log.read(id, recent.getLast().state().version(), PAGE);
      page.forEach(entry -> add(folded(recent.getLast(), entry)));
    } while (page.size() == PAGE);
  }

  private LoadedSession folded(LoadedSession session, EventLog.Entry entry) {
    var next =
        Evolution.fold(session.scenario(), session.state(), events.decode(id, entry).events());
    return new LoadedSession(session.scenario(), next);
  }

  /** The session after its snapshot, or else after its first entry. */
  private LoadedSession opened() {
    var snapshot = fromSnapshot();
    return snapshot != null ? snapshot : fromFirstEntry();
  }

  private @Nullable LoadedSession fromSnapshot() {
    var snapshot = log.snapshot(id);
    var state = snapshot == null ? null : snapshots.decode(snapshot.text());
    // A log that has lost its newest entries may be shorter than its snapshot.
    if (state == null || log.version(id) < state.version()) {
      return null;
    }
    return new LoadedSession(
        scenario(state.setup().scenario(), state.setup().scenarioDigest()), state);
  }

  private LoadedSession fromFirstEntry() {
    var first = log.read(id, 0, 1);
    if (first.isEmpty()) {
      throw new SessionUnavailable.NotFound(id);
    }
    var entry = events.decode(id, first.getFirst()).events();
    if (!(entry.getFirst() instanceof Event.SessionCreated created)) {
      throw new SessionUnavailable.Unreadable(id, 1, "it does not create the session.");
    }
    var scenario = scenario(created.scenario(), created.scenarioDigest());
    return new LoadedSession(scenario, Evolution.create(scenario, id, entry));
  }

  private Scenario scenario(String name, String digest) {
    var scenario = scenarios.byDigest(digest);
    if (scenario == null) {
      throw new SessionUnavailable.ScenarioMissing(id, name, digest);
    }
    return scenario;
  }

  /** What a snapshot of this state is. */
  EventLog.Snapshot snapshot(SessionState state) {
    return new EventLog.Snapshot(state.version(), snapshots.encode(state));
  }
}
