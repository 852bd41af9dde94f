package org.demarche.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged server with its own Redis, on a port that it keeps over restarts. */
final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Processes processes;
  private final Path home;
  private final Path data;
  private final int port = freePort();
  private Child process;

  private Server(Processes processes, Path home) {
    this.processes = processes;
    this.home = home;
    this.data = home.resolve("data");
    this.process = launch();
  }

  /** Starts a server; it answers when this returns. */
  static Server start(Processes processes, Path home) {
    return new Server(processes, home);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child launch() {
    List<String> command =
        Distribution.serverCommand(
            "serve", "--port", String.valueOf(port), "--data", data.toString());
    Child started = processes.start("server", home, Map.of(), command);
    started.awaitLine(PATIENCE, line -> line.startsWith("Demarche is ready"));
    return started;
  }

  int port() {
    return port;
  }

  String address() {
    return "http://localhost:" + port;
  }

  Path operatorKeyFile() {
    return data.resolve("operator.key");
  }

  String operatorKey() {
    try {
      return Files.readString(operatorKeyFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server as {@code kill -9} does. */
  void kill() {
    process.kill();
  }

  /** Ends the server's Redis as {@code kill -9} does; the server is to start it again. */
  void killRedis() {
    List<ProcessHandle> redis =
        process
            .process()
            .descendants()
            .filter(child -> child.info().command().orElse("").contains("redis-server"))
            .toList();
    if (redis.isEmpty()) {
      throw new AssertionError("The server has no Redis to kill.");
    }
    redis.forEach(ProcessHandle::destroyForcibly);
  }

  /** Asks the server to stop, as Ctrl-C does, and gives what it said. */
  String stop() {
    process.process().toHandle().destroy();
    int code = process.awaitExit(PATIENCE);
    if (code != 0) {
      throw new AssertionError("The server stopped with " + code + ":\n" + process.tail());
    }
    return process.out();
  }

  /** Starts it again, with the same data folder and at the same port. */
  void startAgain() {
    process = launch();
  }
}
