package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.intent.Listeners;
import org.demarche.cli.remote.TalkCalls;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Seat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was said. */
@Command(
    name = "messages",
    description = "Read what was said, the newest last.",
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} messages --with russia,china",
      "         ${ROOT-COMMAND-NAME} messages --search \"pipeline price\""
    })
final class MessagesCommand implements Runnable {
  /** The most that the server gives at once. */
  private static final int MOST = 200;

  private final Context context;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many, at most 200; usually ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--with",
      paramLabel = "WHOM",
      defaultValue = "",
      description = "Only the talk with these, as in: talk. Also press, anonymous, everyone.")
  private String with = "";

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "Only messages with all these words.")
  private String search = "";

  @Option(names = "--unread", description = "Only what you have not read; it counts as read then.")
  private boolean unread;

  MessagesCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var talk = context.talk();
    var view = context.play().view();
    var conversation =
        with.isEmpty()
            ? ""
            : new Listeners(view)
                .conversation(with, talk.conversations().getConversationsList())
                .getId();
    var answer =
        unread ? unread(talk, conversation, view.getSeat()) : messages(talk, conversation, count);
    var oldestFirst = answer.getMessagesList().reversed();
    var lines =
        oldestFirst.isEmpty() && (unread || !search.isEmpty())
            ? List.of(unread ? "You have read everything." : "No message has all these words.")
            : MessagesText.withIds(oldestFirst, Names.of(view), context.page());
    context.output().show(answer, lines);
    if (!conversation.isEmpty() && search.isEmpty() && !oldestFirst.isEmpty()) {
      talk.markRead(conversation, oldestFirst.getLast().getId());
    }
  }

  private ListMessagesResponse messages(TalkCalls talk, String conversation, int size) {
    return talk.messages(
        ListMessagesRequest.newBuilder()
            .setPageSize(size)
            .setConversation(conversation)
            .setQuery(search)
            .build());
  }

  /** Newest first, as the server gives messages; what is given is marked as read. */
  private ListMessagesResponse unread(TalkCalls talk, String conversation, Seat own) {
    List<Message> found = new ArrayList<>();
    for (var one : talk.conversations().getConversationsList()) {
      var wanted = conversation.isEmpty() || conversation.equals(one.getId());
      if (wanted && one.getUnread() > 0) {
        messages(talk, one.getId(), MOST).getMessagesList().stream()
            .filter(message -> !isBy(own, message))
            .limit(Math.min(count, one.getUnread()))
            .forEach(found::add);
        talk.markRead(one.getId(), "");
      }
    }
    found.sort((a, b) -> Long.compare(time(b), time(a)));
    return ListMessagesResponse.newBuilder().addAllMessages(found).build();
  }

  private static boolean isBy(Seat seat, Message message) {
    return message.getTeam().equals(seat.getTeam())
        && message.getDisplayName().equals(seat.getDisplayName());
  }

  private static long time(Message message) {
    return message.getSendTime().getSeconds() * 1_000_000_000L + message.getSendTime().getNanos();
  }
}
