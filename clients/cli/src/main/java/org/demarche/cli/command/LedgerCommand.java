package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.render.SessionText;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.LedgerEntry;
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
    context.output().showAll("ledger", entries, lines(entries, context.page()));
  }

  private static List<String> lines(List<LedgerEntry> entries, Page page) {
    var lines = new ArrayList<String>();
    for (var entry : entries) {
      var who = entry.getDisplayName().isEmpty() ? "the session" : entry.getDisplayName();
      var reason = entry.getReason().isEmpty() ? "" : " — " + entry.getReason();
      var kept = entry.getOpen() ? "" : " (not told to players)";
      var head =
          page.clock(SessionText.instant(entry.getTime())) + " turn " + entry.getTurn() + "  ";
      lines.addAll(
          Words.hanging(head, entry.getWhat() + ", by " + who + reason + kept, page.textWidth()));
    }
    return lines.isEmpty() ? List.of("Nothing is in the ledger.") : lines;
  }
}
