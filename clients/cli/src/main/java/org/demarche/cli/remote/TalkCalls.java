package org.demarche.cli.remote;

import java.util.function.Supplier;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.ListConversationsRequest;
import org.demarche.protocol.v1.ListConversationsResponse;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.ListNewsRequest;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.MarkReadRequest;
import org.demarche.protocol.v1.MarkSeenRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SetLabelRequest;

/** What a seat says, offers, reads and notes. */
public final class TalkCalls {
  private final Connection connection;
  private final Supplier<String> requestIds;

  public TalkCalls(Connection connection) {
    this(connection, Connection::newRequestId);
  }

  private TalkCalls(Connection connection, Supplier<String> requestIds) {
    this.connection = connection;
    this.requestIds = requestIds;
  }

  /** As {@link PlayCalls#forOneCommand}. */
  public TalkCalls forOneCommand() {
    var id = Connection.newRequestId();
    return new TalkCalls(connection, () -> id);
  }

  public Message send(SendMessageRequest.Builder message) {
    var request = message.setRequestId(requestIds.get()).build();
    return connection.play(stub -> stub.sendMessage(request)).getMessage();
  }

  public ListMessagesResponse messages(ListMessagesRequest request) {
    return connection.play(stub -> stub.listMessages(request));
  }

  public ListConversationsResponse conversations() {
    var request = ListConversationsRequest.getDefaultInstance();
    return connection.play(stub -> stub.listConversations(request));
  }

  /** Marks a conversation as read, up to a message or, if that is empty, as a whole. */
  public void markRead(String conversation, String message) {
    var request =
        MarkReadRequest.newBuilder().setConversation(conversation).setMessage(message).build();
    connection.play(stub -> stub.markRead(request));
  }

  /** Remembers that the view with this cursor was seen. */
  public void markSeen(String cursor) {
    var request = MarkSeenRequest.newBuilder().setCursor(cursor).build();
    connection.play(stub -> stub.markSeen(request));
  }

  public ListNewsResponse news() {
    return connection.play(stub -> stub.listNews(ListNewsRequest.getDefaultInstance()));
  }

  public Label label(String subject, Label.Kind kind) {
    var request =
        SetLabelRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setSubject(subject)
            .setKind(kind)
            .build();
    return connection.play(stub -> stub.setLabel(request)).getLabel();
  }

  public Deal propose(ProposeDealRequest.Builder proposal) {
    var request = proposal.setRequestId(requestIds.get()).build();
    return connection.play(stub -> stub.proposeDeal(request)).getDeal();
  }

  public Deal counter(CounterDealRequest.Builder counter) {
    var request = counter.setRequestId(requestIds.get()).build();
    return connection.play(stub -> stub.counterDeal(request)).getDeal();
  }
}
