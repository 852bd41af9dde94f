package org.demarche.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.engine.bot.Bots;
import org.demarche.engine.session.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets bots play: whenever a session has changed, they do what they then want to do, by the same
 * commands as people.
 *
 * <p>Each server runs the bots of all sessions. Bots want the same in the same position and say it
 * with the same request id, so what two servers do for one bot is done once.
 */
public final class BotRunner implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(BotRunner.class);

  /** For sessions whose hints were lost, with a server or a connection. */
  private static final Duration SWEEP = Duration.ofSeconds(30);

  private final Store store;
  private final SessionService sessions;
  private final InstantSource clock;
  private final Duration delay;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bots-", 0).factory());

  /** The sessions at work, each with whether it has changed since its bots last looked. */
  private final Map<String, AtomicBoolean> working = new ConcurrentHashMap<>();

  private final Feed.Subscription subscription;

  /**
   * Starts to run them.
   *
   * @param delay how long a bot takes for each thing it does, give or take a half; zero for tests
   */
  public BotRunner(Store store, SessionService sessions, InstantSource clock, Duration delay) {
    this.store = store;
    this.sessions = sessions;
    this.clock = clock;
    this.delay = delay;
    this.subscription = store.feed().subscribe(new Changes());
    threads.execute(this::sweep);
  }

  private void sweep() {
    try {
      while (true) {
        lookAtAll();
        Thread.sleep(SWEEP);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void lookAtAll() {
    try {
      store.directory().open().forEach(this::look);
    } catch (StoreUnavailable e) {
      LOGGER.debug("Bots wait for the store", e);
    }
  }

  /** One thread at a time works for a session; what changes meanwhile makes it look again. */
  private void look(String session) {
    working.compute(
        session,
        (_, changed) -> {
          if (changed != null) {
            changed.set(true);
            return changed;
          }
          threads.execute(() -> work(session));
          return new AtomicBoolean(true);
        });
  }

  private void work(String session) {
    try {
      while (goesOn(session)) {
        play(session);
      }
    } catch (StoreUnavailable | SessionUnavailable e) {
      LOGGER.debug("The bots of session {} wait", session, e);
      working.remove(session);
    } catch (InterruptedException _) {
      // Closed.
    } catch (RuntimeException e) {
      LOGGER.error("The bots of session {} stopped; the next change wakes them", session, e);
      working.remove(session);
    }
  }

  /** Whether the session has changed since the bots last looked; if not, the work is over. */
  private boolean goesOn(String session) {
    return working.computeIfPresent(
            session, (_, changed) -> changed.getAndSet(false) ? changed : null)
        != null;
  }

  private void play(String id) throws InterruptedException {
    var session = sessions.load(id);
    if (session.state().stage() instanceof Stage.Ended) {
      if (session.state().practice() == null) {
        store.directory().close(id);
      }
      return;
    }
    for (var request : Bots.requests(session.scenario(), session.state(), clock.instant())) {
      Thread.sleep(delay.dividedBy(2).plusNanos(random(delay)));
      // What is refused is outdated, and no error.
      sessions.execute(id, request.caller(), request.requestId(), request.command());
    }
  }

  private static long random(Duration below) {
    return below.isZero() ? 0 : ThreadLocalRandom.current().nextLong(below.toNanos());
  }

  /** Returns when no bot is in the middle of something. */
  @Override
  public void close() {
    subscription.close();
    threads.shutdownNow();
    threads.close();
  }

  private final class Changes implements Feed.Listener {
    @Override
    public void changed(String session, long version) {
      look(session);
    }

    @Override
    public void interrupted() {
      threads.execute(BotRunner.this::lookAtAll);
    }
  }
}
