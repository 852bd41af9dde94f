package org.demarche.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running Redis that ends when this process ends, however it ends.
 *
 * <p>A shell stands between: it waits for Redis, and a reader beside it waits for the end of its
 * standard input, which comes when this process closes it or dies. Then Redis is told to stop,
 * which it does after its file is written. Should the shell be killed too, the record of Redis's
 * process id lets the next start end it.
 */
final class RedisProcess {
  /**
   * Arguments: program, configuration. Signals to a terminal's foreground processes are not for
   * Redis: on Ctrl-C the server must be able to finish with it. So the shell ignores them, and
   * {@code setsid}, where there is one, keeps them from Redis.
   */
  private static final String SHELL =
      """
      trap '' INT HUP TERM QUIT
      exec 3<&0
      launcher=$(command -v setsid)
      $launcher "$1" "$2" 3<&- </dev/null &
      redis=$!
      { read -r _ <&3; kill -TERM "$redis"; } 2>/dev/null &
      reader=$!
      exec 3<&-
      wait "$redis"
      status=$?
      kill -KILL "$reader" 2>/dev/null
      exit "$status"
      """;

  private static final String LOG = "redis.log";
  private static final String RECORD = "redis.pid";
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  /** The system tells a process's start in steps, from a boot time that may be corrected. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

  private static final int LOG_LINES_IN_MESSAGE = 3;

  private final Path folder;
  private final Process shell;

  private RedisProcess(Path folder, Process shell) {
    this.folder = folder;
    this.shell = shell;
  }

  static RedisProcess start(Path program, Path folder, Path configuration) {
    var builder =
        new ProcessBuilder(
            "/bin/sh", "-c", SHELL, "demarche-redis", program.toString(), configuration.toString());
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(LOG).toFile());
    try {
      return new RedisProcess(folder, builder.start());
    } catch (IOException e) {
      throw new RedisUnavailable("Redis cannot be started: " + e.getMessage() + ".", e);
    }
  }

  boolean alive() {
    return shell.isAlive();
  }

  /** Waits for the end of Redis, and gives its exit status. */
  int await() throws InterruptedException {
    return shell.waitFor();
  }

  /** Writes down which process Redis is, for {@link #endLeftover}. */
  void record(long pid) {
    var started = ProcessHandle.of(pid).flatMap(it -> it.info().startInstant());
    try {
      Files.writeString(
          folder.resolve(RECORD),
          pid + " " + started.map(Instant::toEpochMilli).map(String::valueOf).orElse("unknown"));
    } catch (IOException e) {
      throw new RedisUnavailable("%s cannot be written.".formatted(folder.resolve(RECORD)), e);
    }
  }

  /** Lets Redis write its file and end. */
  void stop() {
    try {
      shell.getOutputStream().close();
      if (shell.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        Files.deleteIfExists(folder.resolve(RECORD));
        return;
      }
    } catch (IOException _) {
      // It ended by itself, or what follows ends it.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  /** Ends Redis and the shell at once. */
  void kill() {
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    shell.destroyForcibly();
    endLeftover(folder);
  }

  /**
   * Ends the Redis that an earlier server left behind in this folder, if it still runs. It is told
   * from another process that has got the same id by the time it was started.
   */
  static void endLeftover(Path folder) {
    leftover(folder)
        .ifPresent(
            it -> {
              it.destroy();
              if (!ended(it)) {
                it.destroyForcibly();
                ended(it);
              }
            });
  }

  private static boolean ended(ProcessHandle process) {
    var until = Instant.now().plus(STOP_PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(until)) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !process.isAlive();
  }

  private static Optional<ProcessHandle> leftover(Path folder) {
    try {
      var record = Files.readString(folder.resolve(RECORD)).strip().split(" ", -1);
      var started = Instant.ofEpochMilli(Long.parseLong(record[1]));
      return ProcessHandle.of(Long.parseLong(record[0]))
          .filter(ProcessHandle::isAlive)
          .filter(it -> startedAt(it, started));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty(); // There is no record, or the server died while writing it.
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant instant) {
    return process
        .info()
        .startInstant()
        .map(it -> Duration.between(instant, it).abs().compareTo(START_TOLERANCE) < 0)
        .orElse(false);
  }

  /** What Redis said last, in one line. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(LOG));
      var last = lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_MESSAGE), lines.size());
      return String.join(" / ", last);
    } catch (IOException _) {
      return "it said nothing";
    }
  }

  static void writePrivately(Path path, String text) {
    try {
      Files.deleteIfExists(path);
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new RedisUnavailable("%s cannot be written: %s.".formatted(path, e.getMessage()), e);
    }
  }
}
