package org.demarche.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Options that every command takes, before or after its name. */
final class GlobalOptions {
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** Reads the words as they are typed. */
    static final class Reader implements ITypeConverter<Color> {
      @Override
      public Color convert(String word) {
        return switch (word) {
          case "auto" -> AUTO;
          case "always" -> ALWAYS;
          case "never" -> NEVER;
          default -> throw new TypeConversionException("choose auto, always or never");
        };
      }
    }
  }

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      scope = ScopeType.INHERIT,
      description = "The server. Else: DEMARCHE_SERVER, the seat's own server, or 127.0.0.1:8095.")
  @Nullable String server;

  @Option(
      names = "--seat",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description =
          "Which of the remembered seats to act for (see: seats). Else: DEMARCHE_SEAT, or the"
              + " chosen one.")
  @Nullable String seat;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Act for the seat whose token is in this file. Else: DEMARCHE_TOKEN.")
  @Nullable Path tokenFile;

  @Option(
      names = "--for-team",
      paramLabel = "TEAM",
      scope = ScopeType.INHERIT,
      description = "Act for this team, which was handed over to white cell (see: stand-in).")
  @Nullable String forTeam;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print the server's answer as JSON, for programs.")
  boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      converter = Color.Reader.class,
      description = "Colour: auto (on a terminal only), always or never.")
  Color color = Color.AUTO;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show help, for a command if one is named.")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  boolean version;
}
