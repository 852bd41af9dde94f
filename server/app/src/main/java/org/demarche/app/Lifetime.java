package org.demarche.app;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** Ends a server when the process is told to stop, by Ctrl-C or SIGTERM. */
final class Lifetime {
  private final AutoCloseable server;
  private final PrintWriter out;

  private Lifetime(AutoCloseable server, PrintWriter out) {
    this.server = server;
    this.out = out;
  }

  /** From now on the server ends with the process. */
  static Lifetime of(AutoCloseable server, PrintWriter out) {
    Lifetime lifetime = new Lifetime(server, out);
    Runtime.getRuntime().addShutdownHook(new Thread(lifetime::end, "stop"));
    return lifetime;
  }

  /** Waits for ever; the process ends otherwise. */
  void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private void end() {
    out.println();
    out.println("Stopping.");
    out.flush();
    int code = closed() ? 0 : 1;
    out.flush();
    // A stop that was asked for is a success, whichever signal asked for it.
    Runtime.getRuntime().halt(code);
  }

  private boolean closed() {
    try {
      server.close();
      out.println("Stopped. Games go on when the server starts again.");
      return true;
    } catch (Exception e) {
      out.println("The server did not stop cleanly: " + e.getMessage());
      return false;
    }
  }
}
