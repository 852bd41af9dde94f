package org.demarche.session;

import java.time.Duration;
import java.time.InstantSource;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells sessions that time has passed when something is due in them: the end of a phase or of a
 * pause, of a deal's or of an absent team's time, or a planned inject.
 *
 * <p>The reminders are in the store, so they survive a restart, and every server keeps all of them:
 * what is due happens once, because what the timer asks for is decided like any command.
 */
public final class DeadlineKeeper implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(DeadlineKeeper.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final int BATCH = 100;

  private final Deadlines deadlines;
  private final SessionService sessions;
  private final InstantSource clock;
  private final Thread thread;

  /** Starts to keep them. */
  public DeadlineKeeper(Deadlines deadlines, SessionService sessions, InstantSource clock) {
    this.deadlines = deadlines;
    this.sessions = sessions;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("deadlines").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        tickDue();
        Thread.sleep(POLL);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void tickDue() {
    try {
      deadlines.due(clock.instant(), BATCH).forEach(this::tick);
    } catch (StoreUnavailable e) {
      LOGGER.debug("Deadlines wait for the store", e);
    }
  }

  private void tick(Deadlines.Deadline deadline) {
    try {
      // A refusal means that it has happened, or waits for another time and has another reminder.
      sessions.execute(deadline.session(), new Caller.Timer(), "", new Command.Tick());
    } catch (SessionUnavailable.NotFound e) {
      LOGGER.debug("A deadline of a session that was never written", e);
    } catch (SessionUnavailable e) {
      LOGGER.warn(
          "What is due in turn {} of session {} could not be done: {}",
          deadline.turn(),
          deadline.session(),
          e.getMessage());
      deadlines.set(
          new Deadlines.Deadline(deadline.session(), deadline.turn(), clock.instant().plus(LATER)));
    }
    deadlines.clear(deadline);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
