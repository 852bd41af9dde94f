package org.demarche.cli.command;

import java.nio.file.Path;
import org.demarche.cli.remote.Connection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The people for whom a new class or session has seats, and the page with their links. */
final class RosterOptions {
  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "The people, in CSV: name, e-mail, team, role, world; only name is needed.")
  @Nullable Path roster;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "Write a page with everybody's link to this file.")
  private @Nullable Path sheet;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where the people find the server, for the sheet; else as you do.")
  private @Nullable String address;

  /** The table; empty if there is none. */
  String csv() {
    return roster == null ? "" : TextFiles.read(roster);
  }

  /** Writes the page, if it is wanted. */
  void writeSheet(Context context, Connection connection, String parent) {
    if (sheet != null) {
      ClassCommand.writeSheet(context, connection, parent, sheet, address);
    }
  }
}
