package org.demarche.cli.render;

import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.Conversation;

/** Who talks with whom. */
public final class ConversationsText {
  private ConversationsText() {}

  public static List<String> lines(List<Conversation> conversations, Page page) {
    var table = new Table(page).words("WITH").figures("UNREAD").figures("MESSAGES").words("LAST");
    for (var one : conversations) {
      var unread = one.getUnread() == 0 ? "" : Integer.toString(one.getUnread());
      table.row(
          new Cell(one.getTitle(), page.style()::bold),
          new Cell(unread, page.style()::warning),
          Cell.of(Integer.toString(one.getMessages())),
          Cell.of(page.clock(SessionText.instant(one.getLastTime()))));
    }
    return table.isEmpty() ? List.of("Nobody has said anything yet.") : table.lines();
  }
}
