package org.demarche.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the build has packaged, and how it is started. */
final class Distribution {
  /** The source tree: the tests run in the folder of their module. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static final Path SERVER = ROOT.resolve("server/app/target/demarche");
  static final Path CLI = ROOT.resolve("clients/cli/target/demarche-cli");
  static final Path BROWSER_SCRIPT = ROOT.resolve("clients/web/e2e/browser.mjs");

  /** The JDK that runs the tests, which is the one the launcher asks for. */
  static final Path JDK = Path.of(System.getProperty("java.home"));

  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m");

  /** Classes as the first command leaves them in memory: the others start in half the time. */
  private static final Path CLI_ARCHIVE = Path.of("target/cli.jsa").toAbsolutePath();

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  static {
    try {
      Files.deleteIfExists(CLI_ARCHIVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Distribution() {}

  static List<String> serverCommand(String... arguments) {
    return command(SERVER, List.of(), "org.demarche.app.Main", arguments);
  }

  static List<String> cliCommand(String... arguments) {
    String archive =
        Files.exists(CLI_ARCHIVE) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
    List<String> flags = List.of("-Xlog:disable", archive + CLI_ARCHIVE);
    return command(CLI, flags, "org.demarche.cli.Main", arguments);
  }

  private static List<String> command(
      Path distribution, List<String> more, String main, String... arguments) {
    Path lib = distribution.resolve("lib");
    if (!Files.isDirectory(lib)) {
      throw new AssertionError(lib + " is missing; the build makes it: mvn verify");
    }
    List<String> command = new ArrayList<>();
    command.add(JDK.resolve("bin/java").toString());
    command.addAll(FLAGS);
    command.addAll(more);
    command.addAll(List.of("-cp", lib + "/*", main));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** The browser of this machine: the one that CHROMIUM names, or one on the PATH. */
  static Path chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), installed())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No Chromium to test the pages with. Install it (apt-get install chromium),"
                        + " or name one in CHROMIUM."));
  }

  private static Stream<Path> installed() {
    List<Path> folders = Arrays.stream(System.getenv("PATH").split(":", -1)).map(Path::of).toList();
    return BROWSERS.stream()
        .flatMap(browser -> folders.stream().map(folder -> folder.resolve(browser)));
  }
}
