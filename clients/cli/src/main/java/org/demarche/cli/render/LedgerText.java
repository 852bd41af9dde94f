package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.LedgerEntry;

/** What facilitators have done, and why. */
public final class LedgerText {
  private LedgerText() {}

  /** All entries, each with its time and turn. */
  public static List<String> lines(List<LedgerEntry> entries, Page page) {
    var lines = new ArrayList<String>();
    for (var entry : entries) {
      var head =
          page.clock(SessionText.instant(entry.getTime())) + " turn " + entry.getTurn() + "  ";
      var kept = entry.getOpen() ? "" : " (not told to players)";
      lines.addAll(Words.hanging(head, line(entry) + kept, page.textWidth()));
    }
    return lines.isEmpty() ? List.of("Nothing is in the ledger.") : lines;
  }

  /** One entry: who did what, and the reason in that person's words. */
  static String line(LedgerEntry entry) {
    var by = entry.getDisplayName().isEmpty() ? "Control" : entry.getDisplayName();
    var reason = entry.getReason().isEmpty() ? "" : " (" + entry.getReason() + ")";
    return by + ": " + entry.getWhat() + reason;
  }
}
