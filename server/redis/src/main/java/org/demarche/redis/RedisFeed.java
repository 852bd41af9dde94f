package org.demarche.redis;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.session.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One channel for the hints of all sessions: they are short, and every server wants to know which
 * of its sessions another one has changed.
 *
 * <p>What is published while the hint before is under way is merged by session, so a busy session
 * does not fill a queue. A lost connection is taken up again, and listeners are told.
 */
final class RedisFeed implements Feed, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisFeed.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final RedisCalls calls;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Long> unsent = new HashMap<>();
  private final Receiver receiver = new Receiver();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final List<Thread> threads;

  /** Returns when hints arrive. */
  RedisFeed(RedisCalls calls) {
    this.calls = calls;
    this.threads =
        List.of(
            Thread.ofPlatform().name("redis-feed-send").daemon().start(this::send),
            Thread.ofPlatform().name("redis-feed-receive").daemon().start(this::receive));
    awaitReady();
  }

  private void awaitReady() {
    try {
      if (!ready.await(RedisCalls.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOGGER.warn("Redis has not confirmed the subscription to {} yet", Keys.FEED);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void publish(String session, long version) {
    synchronized (unsent) {
      unsent.merge(session, version, Math::max);
      unsent.notifyAll();
    }
  }

  @Override
  public Subscription subscribe(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void send() {
    try {
      while (!calls.closed()) {
        takeUnsent().forEach(this::send);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private Map<String, Long> takeUnsent() throws InterruptedException {
    synchronized (unsent) {
      while (unsent.isEmpty()) {
        unsent.wait();
      }
      var taken = Map.copyOf(unsent);
      unsent.clear();
      return taken;
    }
  }

  /** A hint that cannot be sent is dropped: servers that miss it look at the log by themselves. */
  private void send(String session, long version) {
    try {
      calls.ask(it -> it.publish(Keys.FEED, version + " " + session));
    } catch (RedisUnavailable e) {
      LOGGER.debug("A hint was not sent", e);
    }
  }

  private void receive() {
    while (!calls.closed()) {
      try {
        calls.jedis().subscribe(receiver, Keys.FEED);
      } catch (JedisException e) {
        LOGGER.debug("The feed was interrupted", e);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      receiver.unsubscribe();
    } catch (JedisException e) {
      LOGGER.debug("The feed was not connected", e);
    }
  }

  private final class Receiver extends JedisPubSub {
    @Override
    public void onSubscribe(String channel, int subscribedChannels) {
      // Also the first time, when nobody listens yet.
      listeners.forEach(Listener::interrupted);
      ready.countDown();
    }

    @Override
    public void onMessage(String channel, String message) {
      var space = message.indexOf(' ');
      var version = Long.parseLong(message.substring(0, space));
      var session = message.substring(space + 1);
      listeners.forEach(it -> it.changed(session, version));
    }
  }
}
