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

  /** The same, each with its id, by which it can be answered or labelled. */
  public static List<String> withIds(List<Message> messages, Names names, Page page) {
    var lines = new ArrayList<String>();
    for (var message : messages) {
      lines.addAll(lines(message, names, page, page.style().faint(" [" + message.getId() + "]")));
    }
    return lines.isEmpty() ? List.of("Nobody has said anything yet.") : lines;
  }

  /** For example {@code 14:03 Ann (Japan) to Russia: Shall we talk?}. */
  public static List<String> lines(Message message, Names names, Page page) {
    return lines(message, names, page, "");
  }

  private static List<String> lines(Message message, Names names, Page page, String end) {
    var head =
        page.clock(SessionText.instant(message.getSendTime()))
            + " "
            + page.style().bold(sender(message, names))
            + " "
            + heading(message, names)
            + ": ";
    var headline = message.getHeadline().isEmpty() ? "" : message.getHeadline() + ". ";
    var lines = Words.wrapped(head + headline + message.getText() + end, page.textWidth() - 6);
    var hanging = new ArrayList<String>();
    for (var line : lines) {
      hanging.add(hanging.isEmpty() ? line : "      " + line);
    }
    return hanging;
  }

  private static String sender(Message message, Names names) {
    if (message.getAnonymous() && message.getTeam().isEmpty()) {
      return "Unsigned";
    }
    var team = message.getTeam().isEmpty() ? "control" : names.title(message.getTeam());
    if (!message.getRoleTitle().isEmpty()) {
      return message.getRoleTitle() + " of " + team + ", " + message.getDisplayName();
    }
    if (message.getAnonymous()) {
      return message.getDisplayName() + " (" + team + ", unsigned)";
    }
    return message.getDisplayName().isEmpty() ? team : message.getDisplayName() + " (" + team + ")";
  }

  /** What kind of message it is, and to whom. */
  private static String heading(Message message, Names names) {
    var reply = message.getReplyTo().isEmpty() ? "" : ", on " + message.getReplyTo();
    return switch (message.getKind()) {
          case KIND_COMMUNIQUE -> "declares";
          case KIND_BROADCAST -> "announces";
          case KIND_QUESTION -> "asks control";
          case KIND_ANSWER -> "answers " + audience(message, names);
          case KIND_TALK, KIND_UNSPECIFIED, UNRECOGNIZED -> audience(message, names);
        }
        + reply;
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
    audience.getSeatsList().forEach(seat -> listeners.add(names.person(seat)));
    return listeners.isEmpty() ? "to the team" : "to " + String.join(", ", listeners);
  }
}
