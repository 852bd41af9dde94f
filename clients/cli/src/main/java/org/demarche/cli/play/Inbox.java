package org.demarche.cli.play;

import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.remote.TalkCalls;
import org.demarche.protocol.v1.Conversation;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.ListNewsResponse;
import org.jspecify.annotations.Nullable;

/**
 * What has reached the seat and is new to the player. The server keeps it, so that it is the same
 * on whatever device; if it can't be asked, what it said last holds.
 */
final class Inbox {
  private static final ListNewsResponse NOTHING = ListNewsResponse.getDefaultInstance();

  private final TalkCalls talk;
  private List<Conversation> conversations = List.of();
  private @Nullable ListNewsResponse away;

  Inbox(TalkCalls talk) {
    this.talk = talk;
  }

  /** Asks for what is there now. */
  void look() {
    try {
      conversations = talk.conversations().getConversationsList();
      if (away == null) {
        away = talk.news();
      }
    } catch (Failure _) {
      // Whoever looks has asked for the view as well, and been told what is wrong.
    }
  }

  /** As far as the seat takes part; the one with the newest message first. */
  List<Conversation> conversations() {
    return conversations;
  }

  /** How many messages the player has not read. */
  int unread() {
    return conversations.stream().mapToInt(Conversation::getUnread).sum();
  }

  /**
   * Messages, newest first.
   *
   * @param conversation its id; empty for all that was said
   * @param words only messages with all of them; empty for all
   */
  ListMessagesResponse messages(String conversation, String words, int count) {
    var request =
        ListMessagesRequest.newBuilder()
            .setConversation(conversation)
            .setQuery(words)
            .setPageSize(count);
    return talk.messages(request.build());
  }

  void markRead(String conversation, String message) {
    talk.markRead(conversation, message);
  }

  /** What had changed when the player came, until they have read it. */
  ListNewsResponse away() {
    return away == null ? NOTHING : away;
  }

  /** What has changed since the player looked last; with this they have. */
  ListNewsResponse readNews(String cursor) {
    var news = talk.news();
    talk.markSeen(cursor);
    away = NOTHING;
    return news;
  }

  /**
   * Remembers that the player has seen the view with this cursor. If that gets lost, it is told
   * twice.
   */
  void leave(String cursor) {
    try {
      talk.markSeen(cursor);
    } catch (Failure _) {
      // Some news told twice is all that this costs.
    }
  }
}
