package org.demarche.cli.command;

import picocli.CommandLine.Option;

/** Why somebody who runs a session does something, for all to read. */
final class ReasonOption {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Shown to everybody.")
  String text = "";
}
