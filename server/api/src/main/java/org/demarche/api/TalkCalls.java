package org.demarche.api;

import org.demarche.api.access.Holder;
import org.demarche.api.mapping.CommandMapper;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SendMessageResponse;
import org.demarche.protocol.v1.SetLabelRequest;
import org.demarche.protocol.v1.SetLabelResponse;
import org.demarche.session.Changed;
import org.demarche.session.LoadedSession;

/** What the holder of a seat says, reads and notes. */
final class TalkCalls {
  private static final int LONGEST_QUERY = 100;

  private final Holder holder;
  private final SeatCalls calls;
  private final CommandMapper commands;
  private final ViewMapper mapper;

  TalkCalls(Holder holder, SeatCalls calls, CommandMapper commands, ViewMapper mapper) {
    this.holder = holder;
    this.calls = calls;
    this.commands = commands;
    this.mapper = mapper;
  }

  SendMessageResponse send(SendMessageRequest request) {
    SeatCalls.requireSpeaker(holder);
    Changed changed =
        calls.execute(
            holder,
            request.getRequestId(),
            commands.talk().sendMessage(holder.session().id(), request));
    SendMessageResponse.Builder answer = SendMessageResponse.newBuilder();
    new OwnAffairs(view(changed.session()), mapper)
        .message(changed.subject())
        .ifPresent(answer::setMessage);
    return answer.build();
  }

  SetLabelResponse label(SetLabelRequest request) {
    SeatCalls.requireTeam(holder);
    Changed changed =
        calls.execute(holder, request.getRequestId(), commands.talk().setLabel(request));
    SetLabelResponse.Builder answer = SetLabelResponse.newBuilder();
    view(changed.session()).labels().stream()
        .filter(label -> label.subject().equals(changed.subject()))
        .filter(label -> label.team() == holder.seat().team())
        .findFirst()
        .map(mapper::label)
        .ifPresent(answer::setLabel);
    return answer.build();
  }

  ListMessagesResponse messages(ListMessagesRequest request) {
    String query = request.getQuery().strip();
    if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
      throw Refusals.ofField(
          "query", "At most %d characters can be looked for.".formatted(LONGEST_QUERY));
    }
    LoadedSession session = holder.session();
    var search = new MessageSearch(session.scenario(), request.getConversation(), query);
    MessagePage page =
        MessagePage.of(
            view(session).messages(), search, request.getPageSize(), request.getPageToken());
    return ListMessagesResponse.newBuilder()
        .addAllMessages(
            page.messages().stream()
                .map(message -> mapper.talk().message(session.id(), message))
                .toList())
        .setNextPageToken(page.next())
        .build();
  }

  private SeatView view(LoadedSession session) {
    return Views.view(session.scenario(), session.state(), holder.seat());
  }
}
