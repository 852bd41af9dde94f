package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.View;

/** What was said. */
public final class MessagesText {
  private static final int QUOTED = 30;

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

  /**
   * The same for a reader who sees no ids: quotes are told by their first words, and what the
   * seat's team has noted stands behind.
   */
  public static List<String> inWords(List<Message> messages, View view, Page page) {
    var names = Names.of(view);
    var known = new ArrayList<>(messages);
    known.addAll(view.getMessagesList());
    var lines = new ArrayList<String>();
    for (var message : messages) {
      var note = LabelText.ofOwnTeam(message.getId(), view);
      var end = note.isEmpty() ? "" : page.style().faint(" [" + note + "]");
      lines.addAll(lines(message, names, page, quote(message, known), end));
    }
    return lines.isEmpty() ? List.of("Nobody has said anything yet.") : lines;
  }

  private static String quote(Message message, List<Message> known) {
    if (message.getReplyTo().isEmpty()) {
      return "";
    }
    var quoted =
        known.stream()
            .filter(one -> one.getId().equals(message.getReplyTo()))
            .findFirst()
            .map(one -> "“" + Words.shortened(one.getText(), QUOTED) + "”");
    return ", on " + quoted.orElse("an earlier message");
  }

  /** For a list to choose from, for example {@code 14:03 Ann (Japan): Shall we …}. */
  public static String brief(Message message, Names names, Page page, int width) {
    var clock = page.clock(SessionText.instant(message.getSendTime()));
    var text = said(message);
    return Words.shortened(clock + " " + sender(message, names) + ": " + text, width);
  }

  /** For example {@code 14:03 Ann (Japan) to Russia: Shall we talk?}. */
  public static List<String> lines(Message message, Names names, Page page) {
    return lines(message, names, page, "");
  }

  private static List<String> lines(Message message, Names names, Page page, String end) {
    var reply = message.getReplyTo().isEmpty() ? "" : ", on " + message.getReplyTo();
    return lines(message, names, page, reply, end);
  }

  private static List<String> lines(
      Message message, Names names, Page page, String reply, String end) {
    var head =
        page.clock(SessionText.instant(message.getSendTime()))
            + " "
            + page.style().bold(sender(message, names))
            + " "
            + heading(message, names)
            + reply
            + ": ";
    var lines = Words.wrapped(head + said(message) + end, page.textWidth() - 6);
    var hanging = new ArrayList<String>();
    for (var line : lines) {
      hanging.add(hanging.isEmpty() ? line : "      " + line);
    }
    return hanging;
  }

  private static String said(Message message) {
    var headline = message.getHeadline();
    var end = headline.isEmpty() || headline.matches(".*\\p{Punct}") ? " " : ". ";
    return (headline + end + message.getText()).strip();
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
    return switch (message.getKind()) {
      case KIND_COMMUNIQUE -> "declares";
      case KIND_BROADCAST -> "announces";
      case KIND_QUESTION -> "asks control";
      case KIND_ANSWER -> "answers to " + listeners(message.getAudience(), names);
      case KIND_TALK, KIND_UNSPECIFIED, UNRECOGNIZED ->
          "to " + listeners(message.getAudience(), names);
    };
  }

  /** Who hears it, for example {@code Russia, control}; {@code the team} for the own one alone. */
  public static String listeners(Audience audience, Names names) {
    var listeners = new ArrayList<String>();
    if (audience.getEveryone()) {
      listeners.add("all");
    }
    audience.getTeamsList().forEach(team -> listeners.add(names.title(team)));
    if (audience.getControl()) {
      listeners.add("control");
    }
    audience.getSeatsList().forEach(seat -> listeners.add(names.person(seat)));
    return listeners.isEmpty() ? "the team" : String.join(", ", listeners);
  }
}
