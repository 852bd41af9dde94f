package org.demarche.cli.local;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.demarche.cli.text.Page;

/** Finds out how wide the terminal is, without the time a terminal library takes to start. */
public final class TerminalWidth {
  private static final File TERMINAL = new File("/dev/tty");

  private TerminalWidth() {}

  /** The width in columns; 80 if there is no telling. */
  public static int of(Environment environment) {
    var columns = environment.variable("COLUMNS");
    if (columns != null && columns.matches("\\d{1,4}")) {
      return Integer.parseInt(columns);
    }
    return environment.terminal() ? asked() : Page.USUAL_WIDTH;
  }

  private static int asked() {
    try {
      var process = new ProcessBuilder("stty", "size").redirectInput(TERMINAL).start();
      try (var answer = process.inputReader()) {
        var line = answer.readLine();
        process.waitFor(1, TimeUnit.SECONDS);
        return line != null && line.matches("\\d+ [1-9]\\d*")
            ? Integer.parseInt(line.substring(line.indexOf(' ') + 1))
            : Page.USUAL_WIDTH;
      }
    } catch (IOException e) {
      return Page.USUAL_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Page.USUAL_WIDTH;
    }
  }
}
