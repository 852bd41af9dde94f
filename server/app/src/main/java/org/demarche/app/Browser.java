package org.demarche.app;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens a page for the person at the terminal, if there is one who has a desktop. */
final class Browser {
  private Browser() {}

  /** Does nothing where there is no browser to open; the link is printed anyway. */
  static void open(String link) {
    boolean atTerminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    if (!atTerminal || !hasDesktop()) {
      return;
    }
    openers().filter(Browser::isInstalled).findFirst().ifPresent(opener -> run(opener, link));
  }

  private static boolean hasDesktop() {
    return isMac() || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
  }

  private static Stream<String> openers() {
    return isMac() ? Stream.of("open") : Stream.of("xdg-open");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv("PATH");
    return path != null
        && Stream.of(path.split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static void run(String opener, String link) {
    try {
      new ProcessBuilder(List.of(opener, link))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException _) {
      // The link is on the screen.
    }
  }
}
