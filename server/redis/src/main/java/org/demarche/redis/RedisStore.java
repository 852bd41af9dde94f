package org.demarche.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.session.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The session's ports on Redis: one that is there already, or a bundled one that this opens and
 * closes with itself.
 */
public final class RedisStore implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(RedisStore.class);

  /** One that is still reading its file may be ready soon; a wrong address is to be told soon. */
  private static final Duration START_PATIENCE = Duration.ofSeconds(2);

  private final @Nullable BundledRedis bundled;
  private final RedisCalls calls;
  private final AppendWriter writer;
  private final RedisFeed feed;
  private final Store store;

  private RedisStore(RedisCalls calls, @Nullable BundledRedis bundled) {
    this.bundled = bundled;
    this.calls = calls;
    this.writer = new AppendWriter(calls, RedisCalls.PATIENCE);
    this.feed = new RedisFeed(calls);
    this.store =
        new Store(
            new RedisEventLog(calls, writer),
            feed,
            new RedisDeadlines(calls),
            new RedisDirectory(calls),
            new RedisSeatMarks(calls),
            new RedisReminderTimes(calls));
  }

  /**
   * Uses the Redis at this address: {@code redis://host:port}, {@code
   * redis+sentinel://host:port,host:port/name} or {@code redis+cluster://host:port,host:port}, with
   * {@code user:password@} before the hosts if needed, and {@code rediss} for TLS.
   *
   * @throws RedisUnavailable if the address is malformed, or Redis does not answer or refuses
   */
  public static RedisStore connect(String url) {
    var calls = new RedisCalls(RedisAddress.parse(url));
    try {
      calls.ask(UnifiedJedis::ping, START_PATIENCE);
    } catch (RedisUnavailable e) {
      calls.close();
      throw e;
    }
    warnUnlessDurable(calls);
    return new RedisStore(calls, null);
  }

  /**
   * Starts the bundled Redis in this folder, which is made if it is missing, and uses it.
   *
   * @throws RedisUnavailable if the folder cannot be used or Redis does not start
   */
  public static RedisStore bundled(Path folder) {
    var redis = BundledRedis.start(folder);
    return new RedisStore(new RedisCalls(redis.address()), redis);
  }

  /** Somebody else's Redis is set up by its owner, who may not know what is expected of it. */
  private static void warnUnlessDurable(RedisCalls calls) {
    try {
      var settings = calls.jedis().configGet("append*");
      if (!"yes".equals(settings.get("appendonly"))
          || !"always".equals(settings.get("appendfsync"))) {
        LOGGER.warn(
            "Redis may lose the newest moves in a crash: set appendonly yes and appendfsync"
                + " always");
      }
    } catch (JedisException e) {
      LOGGER.info(
          "Whether Redis writes to disk before it answers cannot be seen: {}", e.getMessage());
    }
  }

  public Store store() {
    return store;
  }

  /** Closes the connections, and ends the bundled Redis. Appends under way fail. */
  @Override
  public void close() {
    feed.close();
    writer.close();
    calls.close();
    if (bundled != null) {
      bundled.close();
    }
  }
}
