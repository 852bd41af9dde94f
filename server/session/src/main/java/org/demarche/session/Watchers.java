package org.demarche.session;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the streams of the sessions that have changed: at a hint, and within a second without one.
 */
final class Watchers implements Feed.Listener, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Watchers.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final EventLog log;
  private final Feed.Subscription subscription;
  private final Thread poller;
  private final Map<String, Set<SeatStream>> streams = new ConcurrentHashMap<>();

  Watchers(Store store) {
    this.log = store.log();
    this.subscription = store.feed().subscribe(this);
    this.poller = Thread.ofVirtual().name("session-poll").start(this::poll);
  }

  void add(String session, SeatStream stream) {
    streams.compute(
        session,
        (_, present) -> {
          var all = present == null ? ConcurrentHashMap.<SeatStream>newKeySet() : present;
          all.add(stream);
          return all;
        });
  }

  void remove(String session, SeatStream stream) {
    streams.computeIfPresent(
        session,
        (_, present) -> {
          present.remove(stream);
          return present.isEmpty() ? null : present;
        });
  }

  int streams() {
    return streams.values().stream().mapToInt(Set::size).sum();
  }

  @Override
  public void changed(String session, long version) {
    streams.getOrDefault(session, Set.of()).forEach(it -> it.reached(version));
  }

  /** The next poll tells what was missed. */
  @Override
  public void interrupted() {}

  private void poll() {
    try {
      while (true) {
        Thread.sleep(POLL);
        streams.keySet().forEach(this::look);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void look(String session) {
    try {
      changed(session, log.version(session));
    } catch (StoreUnavailable e) {
      LOGGER.debug("Session {} was not looked at", session, e);
    }
  }

  /** Ends all streams. */
  @Override
  public void close() {
    subscription.close();
    poller.interrupt();
    streams.values().forEach(all -> all.forEach(SeatStream::close));
  }
}
