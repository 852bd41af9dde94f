package org.demarche.api;

import java.util.List;
import java.util.Locale;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Message;
import org.demarche.engine.view.Conversation;

/** Which messages are looked for. */
final class MessageSearch {
  private final Scenario scenario;
  private final String conversation;
  private final List<String> words;

  /**
   * @param conversation id of the one they are in; empty for any
   * @param query words that are all in them, whatever their case; empty for any
   */
  MessageSearch(Scenario scenario, String conversation, String query) {
    this.scenario = scenario;
    this.conversation = conversation;
    this.words = query.isBlank() ? List.of() : List.of(lower(query).strip().split("\\s+"));
  }

  boolean finds(Message message) {
    return (conversation.isEmpty() || Conversation.of(message).id(scenario).equals(conversation))
        && holds(lower(message.headline() + "\n" + message.text()));
  }

  private boolean holds(String text) {
    return words.stream().allMatch(text::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
