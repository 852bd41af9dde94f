package org.demarche.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The flags of a server. Each has an environment variable that counts where the flag is missing.
 */
final class ServerOptions {
  /** The port that the command line client tries, too, if it is told none. */
  static final int USUAL_PORT = 8095;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:DEMARCHE_HOST:-127.0.0.1}",
      description =
          "Address to listen on. The usual one is for this computer only; 0.0.0.0 is for the whole"
              + " network. Else: DEMARCHE_HOST.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:DEMARCHE_PORT:-" + USUAL_PORT + "}",
      description =
          "Port to listen on, usually " + USUAL_PORT + "; 0 takes a free one. Else: DEMARCHE_PORT.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:DEMARCHE_DATA:-}",
      description =
          "Where games, keys and logs are kept, usually ~/.local/share/demarche."
              + " Else: DEMARCHE_DATA.")
  private String data = "";

  @Option(
      names = "--redis",
      paramLabel = "URL",
      defaultValue = "${env:DEMARCHE_REDIS:-}",
      description =
          "Use this Redis instead of the bundled one, for example redis://localhost:6379."
              + " Else: DEMARCHE_REDIS.")
  private String redis = "";

  @Option(
      names = "--scenarios",
      paramLabel = "FOLDER",
      defaultValue = "${env:DEMARCHE_SCENARIOS:-}",
      description =
          "Folder of the scenarios' folders, usually the one that comes with the program."
              + " Else: DEMARCHE_SCENARIOS.")
  private String scenarios = "";

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "${env:DEMARCHE_LOG_LEVEL:-INFO}",
      description =
          "How much is written to server.log in the data folder: ${COMPLETION-CANDIDATES}."
              + " Else: DEMARCHE_LOG_LEVEL.")
  private LogLevel logLevel = LogLevel.INFO;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** How much is logged. */
  enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** What the flags come to. */
  Settings settings() {
    return new Settings(
        host,
        port,
        data.isEmpty() ? Places.data() : Path.of(data),
        orNull(redis),
        scenarios.isEmpty() ? Places.scenarios() : Path.of(scenarios),
        logLevel.name());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
