package org.demarche.cli.command;

import org.demarche.cli.render.LedgerText;
import picocli.CommandLine.Command;

/** What facilitators have done. */
@Command(
    name = "ledger",
    description = "List the interventions of those who run the session, as far as you may know.")
final class LedgerCommand implements Runnable {
  private final Context context;

  LedgerCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var entries = context.play().view().getLedgerList();
    context.output().showAll("ledger", entries, LedgerText.lines(entries, context.page()));
  }
}
