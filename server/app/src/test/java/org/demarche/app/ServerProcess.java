package org.demarche.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The program in a process of its own, on a free port. It is killed when it is closed. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Pattern READY = Pattern.compile("ready at (http://\\S+:\\d+) ");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private ServerProcess(Path data, List<String> command) {
    this.data = data;
    try {
      this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.reader =
        Thread.ofPlatform().daemon().start(() -> process.inputReader().lines().forEach(this::note));
  }

  /** Starts a command, such as {@code serve}, with this data folder. */
  static ServerProcess start(Path data, String... command) {
    List<String> line = new ArrayList<>();
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    line.addAll(List.of(command));
    line.addAll(List.of("--port", "0", "--data", data.toString()));
    return new ServerProcess(data, line);
  }

  private synchronized void note(String line) {
    lines.add(line);
  }

  /** All it has printed. */
  synchronized String output() {
    return String.join("\n", lines);
  }

  /** Waits until it says that it is ready; gives its address. */
  String awaitReady() {
    await().atMost(PATIENCE).until(() -> READY.matcher(output()).find() || !process.isAlive());
    var ready = READY.matcher(output());
    if (!ready.find()) {
      throw new AssertionError("it did not start: " + output());
    }
    return ready.group(1);
  }

  /** The process of its Redis. */
  ProcessHandle redis() {
    try {
      var pid = Files.readString(data.resolve("redis/redis.pid")).split(" ", -1)[0];
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it answers to a POST of JSON. */
  HttpResponse<String> post(String call, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(awaitReady() + "/demarche.v1." + call))
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(awaitReady() + path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks it to stop, as a terminal or a system does. What it says last can still be read. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Ends it at once, as a power failure does. */
  void kill() {
    process.toHandle().destroyForcibly();
    exitCode();
  }

  /** Waits for its end. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
        throw new AssertionError("it still runs: " + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
