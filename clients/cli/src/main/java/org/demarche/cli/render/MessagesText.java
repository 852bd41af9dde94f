package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Message;

/** What was said. */
public final class MessagesText {
  private MessagesText() {}

  public static List<String> lines(List<Message> messages, Names names, Page page) {
    var lines = new ArrayList<String>();
    messages.forEach(message -> lines.addAll(lines(message, names, page)));
    return lines.isEmpty() ? List.of("Nobody has said anything yet.") : lines;
  }

  /** For example {@code 14:03 Ann (Japan) to Russia: Shall we talk?}. */
  public static List<String> lines(Message message, Names names, Page page) {
    var head =
        page.clock(SessionText.instant(message.getSendTime()))
            + " "
            + page.style().bold(sender(message, names))
            + " "
            + audience(message, names)
            + ": ";
    var lines = Words.wrapped(head + message.getText(), page.textWidth() - 6);
    var hanging = new ArrayList<String>();
    for (var line : lines) {
      hanging.add(hanging.isEmpty() ? line : "      " + line);
    }
    return hanging;
  }

  private static String sender(Message message, Names names) {
    var team = message.getTeam().isEmpty() ? "control" : names.title(message.getTeam());
    return message.getDisplayName().isEmpty() ? team : message.getDisplayName() + " (" + team + ")";
  }

  private static String audience(Message message, Names names) {
    var audience = message.getAudience();
    var listeners = new ArrayList<String>();
    if (audience.getEveryone()) {
      listeners.add("all");
    }
    audience.getTeamsList().forEach(team -> listeners.add(names.title(team)));
    if (audience.getControl()) {
      listeners.add("control");
    }
    return listeners.isEmpty() ? "to the team" : "to " + String.join(", ", listeners);
  }
}
