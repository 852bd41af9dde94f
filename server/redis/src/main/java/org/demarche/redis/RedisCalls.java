package org.demarche.redis;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Asks Redis, and asks again while it restarts or fails over. Only for commands that may be carried
 * out twice.
 */
final class RedisCalls implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Redis says these while it starts, or while another server takes over. */
  private static final List<String> PASSING =
      List.of("LOADING", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "UNBLOCKED");

  private final UnifiedJedis jedis;
  private final RedisAddress address;
  private volatile boolean closed;

  RedisCalls(RedisAddress address) {
    this.address = address;
    try {
      this.jedis = address.connect();
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  UnifiedJedis jedis() {
    return jedis;
  }

  <T> T ask(Function<UnifiedJedis, T> command) {
    return ask(command, PATIENCE);
  }

  <T> T ask(Function<UnifiedJedis, T> command, Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return command.apply(jedis);
      } catch (JedisException e) {
        if (closed || !passes(e) || System.nanoTime() - until > 0) {
          throw unavailable(e);
        }
      }
      pause(PAUSE);
    }
  }

  /** Whether the same command may succeed a little later. */
  static boolean passes(JedisException e) {
    return !(e instanceof JedisDataException)
        || PASSING.stream().anyMatch(String.valueOf(e.getMessage())::startsWith);
  }

  /** Says where Redis was expected, what happened, and what to do. */
  RedisUnavailable unavailable(JedisException e) {
    var message =
        e instanceof JedisDataException
            ? "Redis at %s refuses: %s.".formatted(address, e.getMessage())
            : "Redis at %s does not answer (%s). Check that it runs and that the address is right."
                .formatted(address, reason(e));
    return new RedisUnavailable(message, e);
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new RedisUnavailable("The wait for Redis at %s was interrupted.".formatted(address));
    }
  }

  boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    jedis.close();
  }
}
