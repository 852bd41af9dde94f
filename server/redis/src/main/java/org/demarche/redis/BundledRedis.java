package org.demarche.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A Redis of the server's own: on the loopback address, with a random password, and with a file in
 * the data folder that is on disk before it answers.
 *
 * <p>If it dies it is started again, at the same address. It ends with this process; see {@link
 * RedisProcess}.
 */
final class BundledRedis implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(BundledRedis.class);
  private static final int PASSWORD_BYTES = 32;
  private static final int ATTEMPTS = 3;

  /** Reading a large file again takes its time; a Redis that is gone is noticed at once. */
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration HEALTHY = Duration.ofSeconds(30);
  private static final Pattern PROCESS_ID = Pattern.compile("process_id:(\\d+)");

  private final DataFolder folder;
  private final Path directory;
  private final Path program;
  private final String password = HexFormat.of().formatHex(randomBytes());
  private final ReentrantLock lock = new ReentrantLock();

  private int port;
  private volatile RedisProcess process;
  private volatile boolean closing;

  private BundledRedis(DataFolder folder) {
    this.folder = folder;
    this.directory = redisFolder(folder.path());
    this.program = RedisBinary.find(directory);
    RedisProcess.endLeftover(directory);
    this.process = launchOnFreePort();
    Thread.ofPlatform().name("redis-supervisor").daemon().start(this::supervise);
  }

  /** Starts Redis; it answers when this returns. */
  static BundledRedis start(Path dataFolder) {
    var folder = DataFolder.lock(dataFolder);
    try {
      return new BundledRedis(folder);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Path redisFolder(Path dataFolder) {
    try {
      return Files.createDirectories(dataFolder.resolve("redis"));
    } catch (IOException e) {
      throw new RedisUnavailable(
          "The folder %s cannot be made: %s."
              .formatted(dataFolder.resolve("redis"), e.getMessage()),
          e);
    }
  }

  RedisAddress address() {
    return RedisAddress.local(port, password);
  }

  /** Somebody else may take the port before Redis does; then another one is tried. */
  private RedisProcess launchOnFreePort() {
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      try {
        return launch();
      } catch (RedisUnavailable e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new RedisUnavailable("There is no free port: " + e.getMessage() + ".", e);
    }
  }

  private RedisProcess launch() {
    var configuration = directory.resolve("redis.conf");
    RedisProcess.writePrivately(configuration, configurationText());
    var launched = RedisProcess.start(program, directory, configuration);
    try {
      launched.record(awaitAnswer(launched));
      return launched;
    } catch (RuntimeException e) {
      launched.kill();
      throw e;
    }
  }

  private String configurationText() {
    return """
    bind 127.0.0.1
    port %d
    requirepass %s
    dir "%s"
    databases 1
    appendonly yes
    appendfsync always
    save ""
    """
        .formatted(
            port, password, directory.toString().replace("\\", "\\\\").replace("\"", "\\\""));
  }

  /** Waits until Redis has read its file and answers; gives its process id. */
  private long awaitAnswer(RedisProcess launched) {
    var until = Instant.now().plus(START_PATIENCE);
    while (launched.alive() && Instant.now().isBefore(until)) {
      try (var jedis = new Jedis(new HostAndPort("127.0.0.1", port), client())) {
        jedis.ping();
        return processId(jedis.info("server"));
      } catch (JedisConnectionException | JedisDataException _) {
        pause(POLL); // It does not listen yet, or is still reading its file.
      }
    }
    throw new RedisUnavailable(
        "The bundled Redis in %s does not start: %s".formatted(directory, launched.lastWords()));
  }

  private DefaultJedisClientConfig client() {
    return DefaultJedisClientConfig.builder().password(password).serverDefaultProtocol().build();
  }

  private static long processId(String info) {
    var matcher = PROCESS_ID.matcher(info);
    if (!matcher.find()) {
      throw new IllegalStateException("no process id in: " + info);
    }
    return Long.parseLong(matcher.group(1));
  }

  private void supervise() {
    var pause = SHORTEST_PAUSE;
    while (!closing) {
      try {
        var since = Instant.now();
        var status = process.await();
        if (closing) {
          return;
        }
        LOGGER.warn("The bundled Redis ended with status {}; it is started again", status);
        var healthy = Duration.between(since, Instant.now()).compareTo(HEALTHY) > 0;
        pause = healthy ? SHORTEST_PAUSE : longer(pause);
        Thread.sleep(pause);
        relaunch();
      } catch (RedisUnavailable e) {
        LOGGER.error("{}", e.getMessage());
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void relaunch() {
    lock.lock();
    try {
      if (!closing) {
        RedisProcess.endLeftover(directory);
        process = launch();
      }
    } finally {
      lock.unlock();
    }
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnavailable("The start of Redis was interrupted.", e);
    }
  }

  private static byte[] randomBytes() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** Ends Redis, after it has written its file, and lets others use the folder. */
  @Override
  public void close() {
    closing = true;
    lock.lock();
    try {
      process.stop();
      folder.close();
    } finally {
      lock.unlock();
    }
  }
}
