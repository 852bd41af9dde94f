package org.demarche.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells members when their turn has come and when a deadline is near.
 *
 * <p>The times are in the store, so they survive a restart. Every server looks at all of them, and
 * takes one before it sends it; one that was taken by a server that died is free again after a
 * while, and then sent, perhaps a second time.
 */
public final class Reminders implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Reminders.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HOLD = Duration.ofMinutes(3);
  private static final int BATCH = 100;

  private final ReminderTimes times;
  private final SessionService sessions;
  private final List<Notifier> notifiers;
  private final InstantSource clock;
  private final String name = UUID.randomUUID().toString();
  private final Set<ReminderTimes.Entry> sending = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reminders-", 0).factory());

  /**
   * Starts to remind.
   *
   * @param notifiers each gets every notice; none if nobody is to be told
   */
  public Reminders(
      ReminderTimes times, SessionService sessions, List<Notifier> notifiers, InstantSource clock) {
    this.times = times;
    this.sessions = sessions;
    this.notifiers = List.copyOf(notifiers);
    this.clock = clock;
    threads.execute(this::run);
  }

  private void run() {
    try {
      while (true) {
        look();
        Thread.sleep(POLL);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void look() {
    try {
      for (var due : times.due(clock.instant(), BATCH)) {
        if (!sending.contains(due) && times.take(due, name, HOLD) && sending.add(due)) {
          threads.execute(() -> handle(due));
        }
      }
    } catch (StoreUnavailable e) {
      LOGGER.debug("Reminders wait for the store", e);
    }
  }

  private void handle(ReminderTimes.Entry due) {
    try {
      var notice = Reminding.notice(sessions.load(due.session()), due, clock.instant());
      if (notice != null) {
        notifiers.forEach(notifier -> send(notifier, notice));
      }
      times.clear(due);
    } catch (SessionUnavailable e) {
      LOGGER.debug("A reminder of a session that cannot be used", e);
      clear(due);
    } catch (StoreUnavailable e) {
      LOGGER.debug("A reminder waits for the store", e);
    } finally {
      sending.remove(due);
    }
  }

  private void clear(ReminderTimes.Entry due) {
    try {
      times.clear(due);
    } catch (StoreUnavailable e) {
      LOGGER.debug("A reminder waits for the store", e);
    }
  }

  private static void send(Notifier notifier, Notice notice) {
    try {
      notifier.send(notice);
    } catch (Notifier.NotSent e) {
      LOGGER.warn("A reminder of session {} was not sent: {}", notice.session(), e.getMessage());
    } catch (RuntimeException e) {
      LOGGER.error("A reminder of session {} was not sent", notice.session(), e);
    }
  }

  /** Stops; what is being sent is broken off, and sent again by the next server. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
