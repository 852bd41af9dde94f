package org.demarche.cli.command;

import picocli.CommandLine.Option;

/** Why white cell does something; players read it after the end. */
final class LedgerReasonOption {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why, for the ledger.")
  String text = "";
}
