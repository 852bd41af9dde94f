package org.demarche.cli.fake;

import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Conversation;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.ListConversationsResponse;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.MarkReadRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SetLabelRequest;

/** What is said in the fake game; everybody reads everything. */
final class FakeTalk {
  private final FakeGame game;
  private final Map<String, Integer> read = new HashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();

  FakeTalk(FakeGame game) {
    this.game = game;
  }

  Message send(Seat seat, SendMessageRequest request) {
    if (request.getRoleTitle().equals("King")) {
      throw Refusals.field("role_title", "North Island has no such office.");
    }
    var message =
        Message.newBuilder()
            .setId(game.nextId("t"))
            .setTeam(seat.getTeam())
            .setDisplayName(seat.getDisplayName())
            .setText(request.getText())
            .setAudience(request.getAudience())
            .setKind(request.getKind())
            .setRoleTitle(request.getRoleTitle())
            .setAnonymous(request.getAnonymous())
            .setHeadline(request.getHeadline())
            .setReplyTo(request.getReplyTo())
            .setTurn(game.session.getTurn())
            .setSendTime(FakeGame.NOW);
    message.setConversation(conversation(message));
    game.messages.add(message.build());
    game.tell(Change.newBuilder().setMessage(message).build());
    return message.build();
  }

  private static String conversation(Message.Builder message) {
    if (message.getKind() == Message.Kind.KIND_COMMUNIQUE) {
      return "press";
    }
    if (message.getAudience().getEveryone() || message.getKind() == Message.Kind.KIND_BROADCAST) {
      return "everyone";
    }
    var teams = new TreeSet<>(message.getAudience().getTeamsList());
    teams.add(message.getTeam());
    return "teams:" + String.join(",", teams);
  }

  ListMessagesResponse messages(ListMessagesRequest request) {
    var words = request.getQuery().toLowerCase(Locale.ROOT);
    var found =
        game.messages.stream()
            .filter(
                message ->
                    request.getConversation().isEmpty()
                        || message.getConversation().equals(request.getConversation()))
            .filter(message -> message.getText().toLowerCase(Locale.ROOT).contains(words))
            .toList();
    var from = Math.max(0, found.size() - Math.max(1, request.getPageSize()));
    return ListMessagesResponse.newBuilder()
        .addAllMessages(found.subList(from, found.size()).reversed())
        .build();
  }

  ListConversationsResponse conversations(Seat seat) {
    var ids = new ArrayList<String>();
    for (var message : game.messages.reversed()) {
      if (!ids.contains(message.getConversation())) {
        ids.add(message.getConversation());
      }
    }
    return ListConversationsResponse.newBuilder()
        .addAllConversations(ids.stream().map(id -> conversation(seat, id)).toList())
        .build();
  }

  private Conversation conversation(Seat seat, String id) {
    var all = in(id);
    var audience = Audience.newBuilder();
    var title = id.equals("press") ? "Communiqués" : "Everybody";
    if (id.startsWith("teams:")) {
      audience.addAllTeams(List.of(id.substring("teams:".length()).split(",", -1)));
      title =
          String.join(
              ", ",
              audience.getTeamsList().stream()
                  .map(team -> team.isEmpty() ? "Control" : title(team))
                  .toList());
    } else {
      audience.setEveryone(true);
    }
    var seen = read.getOrDefault(seat.getName() + id, 0);
    var unread =
        all.stream()
            .skip(seen)
            .filter(message -> !message.getTeam().equals(seat.getTeam()))
            .count();
    return Conversation.newBuilder()
        .setId(id)
        .setTitle(title)
        .setAudience(audience)
        .setMessages(all.size())
        .setUnread((int) unread)
        .setLastTime(FakeGame.NOW)
        .build();
  }

  private String title(String team) {
    return game.teams.get(team).getInfo().getTitle();
  }

  private List<Message> in(String conversation) {
    return game.messages.stream()
        .filter(message -> message.getConversation().equals(conversation))
        .toList();
  }

  void markRead(Seat seat, MarkReadRequest request) {
    read.put(seat.getName() + request.getConversation(), in(request.getConversation()).size());
  }

  void markSeen(Seat seat) {
    looks.put(seat.getName(), game.messages.size());
  }

  ListNewsResponse news(Seat seat) {
    var look = looks.get(seat.getName());
    if (look == null) {
      return ListNewsResponse.getDefaultInstance();
    }
    return ListNewsResponse.newBuilder()
        .setSince(FakeGame.NOW)
        .addAllChanges(
            game.messages.stream()
                .skip(look)
                .map(message -> Change.newBuilder().setMessage(message).build())
                .toList())
        .build();
  }

  Label label(Seat seat, SetLabelRequest request) {
    var subject = request.getSubject();
    var known =
        game.deals.containsKey(subject)
            || game.messages.stream().anyMatch(message -> message.getId().equals(subject));
    if (!known) {
      throw Refusals.of(
          Code.INVALID_ARGUMENT, "INVALID_FIELD", "You know no message or deal '" + subject + "'.");
    }
    var label =
        Label.newBuilder()
            .setTeam(seat.getTeam())
            .setSubject(subject)
            .setKind(request.getKind())
            .build();
    game.labels.removeIf(
        old -> old.getTeam().equals(label.getTeam()) && old.getSubject().equals(subject));
    game.labels.add(label);
    return label;
  }
}
