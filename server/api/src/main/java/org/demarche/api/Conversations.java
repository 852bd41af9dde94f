package org.demarche.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.view.Conversation;
import org.demarche.engine.view.Views;
import org.demarche.protocol.v1.ListConversationsResponse;
import org.demarche.protocol.v1.MarkReadRequest;
import org.demarche.session.LoadedSession;
import org.demarche.session.Reading;

/** Who talks with whom, as far as a seat takes part. */
final class Conversations {
  private final Holder holder;
  private final Reading reading;
  private final ViewMapper mapper;

  Conversations(Holder holder, Reading reading, ViewMapper mapper) {
    this.holder = holder;
    this.reading = reading;
    this.mapper = mapper;
  }

  /** The one with the newest message first. */
  ListConversationsResponse list() {
    Map<String, Integer> read = reading.read(holder.session(), holder.seat());
    Map<String, Integer> positions = positions();
    List<Map.Entry<String, List<Message>>> all = new ArrayList<>(byConversation().entrySet());
    Comparator<Map.Entry<String, List<Message>>> byTime =
        Comparator.comparing(it -> positions.getOrDefault(it.getValue().getLast().id(), 0));
    all.sort(byTime.reversed());
    return ListConversationsResponse.newBuilder()
        .addAllConversations(
            all.stream()
                .map(
                    it ->
                        conversation(
                            it.getKey(),
                            it.getValue(),
                            read.getOrDefault(it.getKey(), 0),
                            positions))
                .toList())
        .build();
  }

  private org.demarche.protocol.v1.Conversation conversation(
      String id, List<Message> messages, int read, Map<String, Integer> positions) {
    Conversation conversation = Conversation.of(messages.getLast());
    long unread =
        messages.stream()
            .filter(message -> positions.getOrDefault(message.id(), 0) > read && !isOwn(message))
            .count();
    return mapper
        .talk()
        .conversation(
            holder.session().id(), conversation, ConversationTitle.of(holder, conversation))
        .setId(id)
        .setMessages(messages.size())
        .setUnread((int) unread)
        .setLastTime(mapper.time(messages.getLast().at()))
        .build();
  }

  private boolean isOwn(Message message) {
    return message.seat().equals(holder.seat().id());
  }

  /** Marks a conversation as read, up to a message of it or as a whole. */
  void markRead(MarkReadRequest request) {
    List<Message> messages = byConversation().get(request.getConversation());
    if (messages == null) {
      throw Refusals.ofField(
          "conversation",
          "You have no conversation '%s'. List the conversations for their ids."
              .formatted(request.getConversation()));
    }
    String message =
        request.getMessage().isEmpty() ? messages.getLast().id() : request.getMessage();
    if (messages.stream().noneMatch(it -> it.id().equals(message))) {
      throw Refusals.of(
          new Rejection(
              Reason.MESSAGE_NOT_FOUND,
              "The conversation has no message '%s'.".formatted(message),
              Map.of("message", message),
              List.of()));
    }
    reading.markRead(holder.session(), holder.seat(), request.getConversation(), message);
  }

  private Map<String, List<Message>> byConversation() {
    LoadedSession session = holder.session();
    Scenario scenario = session.scenario();
    Map<String, List<Message>> all = new LinkedHashMap<>();
    for (Message message : Views.view(scenario, session.state(), holder.seat()).messages()) {
      all.computeIfAbsent(Conversation.of(message).id(scenario), _ -> new ArrayList<>())
          .add(message);
    }
    return all;
  }

  /** Where each message stands among all of the session, from 1. */
  private Map<String, Integer> positions() {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (Message message : holder.session().state().messages()) {
      positions.put(message.id(), positions.size() + 1);
    }
    return positions;
  }
}
