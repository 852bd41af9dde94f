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
      names = "--smtp-url",
      paramLabel = "URL",
      defaultValue = "${env:DEMARCHE_SMTP_URL:-}",
      description =
          "Mail members when their turn comes and before deadlines, by this server, for example"
              + " smtp://user@host:587."
              + " Else: DEMARCHE_SMTP_URL.")
  private String smtpUrl = "";

  @Option(
      names = "--smtp-from",
      paramLabel = "ADDRESS",
      defaultValue = "${env:DEMARCHE_SMTP_FROM:-}",
      description = "The address that these mails are from." + " Else: DEMARCHE_SMTP_FROM.")
  private String smtpFrom = "";

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      defaultValue = "${env:DEMARCHE_SMTP_PASSWORD_FILE:-}",
      description = "File with the mail server's password." + " Else: DEMARCHE_SMTP_PASSWORD_FILE.")
  private String smtpPasswordFile = "";

  @Option(
      names = "--webhook-url",
      paramLabel = "URL",
      defaultValue = "${env:DEMARCHE_WEBHOOK_URL:-}",
      description = "Post the same to this address, as JSON." + " Else: DEMARCHE_WEBHOOK_URL.")
  private String webhookUrl = "";

  @Option(
      names = "--webhook-secret-file",
      paramLabel = "FILE",
      defaultValue = "${env:DEMARCHE_WEBHOOK_SECRET_FILE:-}",
      description =
          "File with the secret that signs what is posted."
              + " Else: DEMARCHE_WEBHOOK_SECRET_FILE.")
  private String webhookSecretFile = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:DEMARCHE_PUBLIC_URL:-}",
      description =
          "Where people find this server, for links in mails." + " Else: DEMARCHE_PUBLIC_URL.")
  private String publicUrl = "";

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
        logLevel.name(),
        new ReminderSettings(
            smtpUrl, smtpFrom, smtpPasswordFile, webhookUrl, webhookSecretFile, publicUrl));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
