package org.demarche.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * A process of a test, with all that it has printed. When it is closed it is ended, and those it
 * has started too.
 */
final class Child implements AutoCloseable {
  private static final int TAIL = 40;

  private final String name;
  private final Process process;
  private final Queue<String> out = new ConcurrentLinkedQueue<>();
  private final Queue<String> err = new ConcurrentLinkedQueue<>();
  private final List<Thread> readers;

  Child(String name, ProcessBuilder builder) {
    this.name = name;
    try {
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.readers = List.of(reader(process.inputReader(), out), reader(process.errorReader(), err));
  }

  private static Thread reader(BufferedReader from, Queue<String> to) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (from) {
                for (String line = from.readLine(); line != null; line = from.readLine()) {
                  to.add(line);
                }
              } catch (IOException _) {
                // The process is gone, and with it the line.
              }
            });
  }

  Process process() {
    return process;
  }

  /** What it has printed so far. */
  String out() {
    return String.join("\n", out);
  }

  /** What it has printed so far as errors. */
  String err() {
    return String.join("\n", err);
  }

  /** Waits for a line of output like this, and gives the first. */
  String awaitLine(Duration patience, Predicate<String> wanted) {
    Awaitility.await(name + " prints what is waited for")
        .atMost(patience)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !process.isAlive() || out.stream().anyMatch(wanted));
    awaitReadersIfEnded();
    return out()
        .lines()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has ended:\n" + tail()));
  }

  /**
   * Waits for a line of output by its number.
   *
   * @param number 0 for the first
   */
  String awaitLine(Duration patience, int number) {
    Awaitility.await(name + " answers")
        .atMost(patience)
        .pollInterval(Duration.ofMillis(5))
        .pollDelay(Duration.ZERO)
        .until(() -> !process.isAlive() || out.size() > number);
    awaitReadersIfEnded();
    return out.stream()
        .skip(number)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has ended:\n" + tail()));
  }

  private void awaitReadersIfEnded() {
    if (!process.isAlive()) {
      awaitReaders();
    }
  }

  /** Waits for its end, and gives its exit code; all its output has been read then. */
  int awaitExit(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(name + " does not end within " + patience + ":\n" + tail());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    awaitReaders();
    return process.exitValue();
  }

  private void awaitReaders() {
    try {
      for (Thread reader : readers) {
        reader.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting", e);
  }

  /** Ends it as {@code kill -9} does, without a word. */
  void kill() {
    process.toHandle().destroyForcibly();
    awaitExit(Duration.ofSeconds(10));
  }

  /** The end of what it has printed, for whoever looks into a failure. */
  String tail() {
    return "--- %s (pid %d)%n%s%s".formatted(name, process.pid(), lastOf(out), lastOf(err));
  }

  private static String lastOf(Queue<String> lines) {
    return lines.stream()
        .skip(Math.max(0, lines.size() - TAIL))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.toHandle().destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    awaitExit(Duration.ofSeconds(10));
  }
}
