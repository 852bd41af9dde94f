package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.FACILITATOR;

import com.google.rpc.Code;
import java.util.List;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RichTutorial;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Conversation;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.ListConversationsRequest;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListNewsRequest;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.MarkReadRequest;
import org.demarche.protocol.v1.MarkSeenRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.Message.Kind;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SetLabelRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Negotiating in words. */
class TalkOverTheWireTest {
  private static final Audience CHINA = Audience.newBuilder().addTeams("china").build();
  private static final Audience RUSSIA = Audience.newBuilder().addTeams("russia").build();
  private static final Audience ALL = Audience.newBuilder().setEveryone(true).build();

  private RunningApi api;
  private TestGame game;

  @BeforeEach
  void start() {
    api = RunningApi.start(RichTutorial.SCENARIO);
    game = api.game();
    game.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Message send(String seat, SendMessageRequest.Builder request) {
    return game.seat(seat).play().sendMessage(request.build()).getMessage();
  }

  private static SendMessageRequest.Builder talk(String text, Audience audience) {
    return SendMessageRequest.newBuilder().setText(text).setAudience(audience);
  }

  private static SendMessageRequest.Builder kind(Kind kind, String text) {
    return SendMessageRequest.newBuilder().setKind(kind).setText(text);
  }

  private List<Conversation> conversations(String seat) {
    return game.seat(seat)
        .play()
        .listConversations(ListConversationsRequest.getDefaultInstance())
        .getConversationsList();
  }

  private List<String> found(String seat, ListMessagesRequest.Builder request) {
    return game.seat(seat).play().listMessages(request.build()).getMessagesList().stream()
        .map(Message::getText)
        .toList();
  }

  @Nested
  class Messages {
    @Test
    void may_be_signed_with_an_office() {
      var scenario =
          api.anybody()
              .scenarios()
              .getScenario(
                  GetScenarioRequest.newBuilder()
                      .setName("scenarios/islands-and-pipelines")
                      .build())
              .getScenario();
      String office = scenario.getSummary().getTeams(0).getRoleTitles(1);

      assertThat(office).isEqualTo("Foreign minister");
      assertThat(scenario.getAnonymousMessages()).isTrue();
      send("russia", talk("Good day", CHINA).setRoleTitle(office));
      assertThat(game.view("china").getMessages(0).getRoleTitle()).isEqualTo(office);
    }

    @Test
    void may_be_unsigned() {
      send("russia", talk("Beware", CHINA).setAnonymous(true));
      Message read = game.view("china").getMessages(0);

      assertThat(read.getAnonymous()).isTrue();
      assertThat(read.getTeam()).isEmpty();
      assertThat(read.getDisplayName()).isEmpty();
      assertThat(read.getConversation()).isEqualTo("anonymous");
      assertThat(game.view(FACILITATOR).getMessages(0).getTeam()).isEqualTo("russia");
      Refused refused =
          Refused.by(
              () -> send("russia", talk("x", CHINA).setAnonymous(true).setRoleTitle("President")));
      assertThat(refused.fields()).containsExactly("anonymous");
    }

    @Test
    void may_be_communiques_with_headlines() {
      send("russia", kind(Kind.KIND_COMMUNIQUE, "It was built.").setHeadline("The pipeline"));
      Message read = game.view("japan").getMessages(0);

      assertThat(read.getHeadline()).isEqualTo("The pipeline");
      assertThat(read.getKind()).isEqualTo(Kind.KIND_COMMUNIQUE);
      assertThat(read.getConversation()).isEqualTo("press");
    }

    @Test
    void may_be_questions_and_answers() {
      Message question = send("japan", kind(Kind.KIND_QUESTION, "May we?"));
      Message answer =
          send(FACILITATOR, kind(Kind.KIND_ANSWER, "Yes.").setReplyTo(question.getId()));

      assertThat(answer.getAudience().getTeamsList()).containsExactly("japan");
      assertThat(game.view("japan").getMessages(1).getReplyTo()).isEqualTo(question.getId());
      assertThat(game.view("china").getMessagesList()).isEmpty();
    }

    @Test
    void may_be_broadcasts() {
      send(FACILITATOR, kind(Kind.KIND_BROADCAST, "Five minutes."));

      assertThat(game.view("japan").getMessages(0).getKind()).isEqualTo(Kind.KIND_BROADCAST);
      assertThat(
              Refused.by(() -> send("japan", kind(Kind.KIND_BROADCAST, "Five minutes."))).reason())
          .isEqualTo("NOT_FACILITATOR");
    }

    @Test
    void go_to_single_persons_by_their_seats() {
      String person =
          game.view("russia").getTeamsList().stream()
              .filter(team -> team.getInfo().getId().equals("china"))
              .findFirst()
              .orElseThrow()
              .getMemberSeats(0);
      send("russia", talk("Between us", Audience.newBuilder().addSeats(person).build()));

      assertThat(person).isEqualTo(game.view("china").getSeat().getName());
      assertThat(game.view("china").getMessages(0).getAudience().getSeatsList())
          .containsExactly(person);
      assertThat(game.view("japan").getMessagesList()).isEmpty();
      Audience elsewhere = Audience.newBuilder().addSeats("sessions/other/seats/s2").build();
      assertThat(Refused.by(() -> send("russia", talk("x", elsewhere))).fields())
          .containsExactly("audience.seats");
    }

    @Test
    void quote_only_what_the_sender_reads() {
      Message whisper = send("russia", talk("Psst", CHINA));

      Refused refused =
          Refused.by(() -> send("japan", talk("Why?", ALL).setReplyTo(whisper.getId())));
      assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
      assertThat(refused.reason()).isEqualTo("MESSAGE_NOT_FOUND");
    }
  }

  @Nested
  class Conversations_ {
    @Test
    void are_listed_with_what_is_unread() {
      send("russia", talk("one", CHINA));
      Message two = send("russia", talk("two", CHINA));
      send("china", talk("three", RUSSIA));
      send("japan", talk("all", ALL));

      Conversation everybody = conversations("china").getFirst();
      Conversation both = conversations("china").getLast();
      assertThat(everybody.getTitle()).isEqualTo("Everybody");
      assertThat(both.getTitle()).isEqualTo("Russia, China");
      assertThat(both.getMessages()).isEqualTo(3);
      assertThat(both.getUnread()).isEqualTo(2);
      assertThat(conversations("russia").getLast().getId()).isEqualTo(both.getId());
      assertThat(conversations("russia").getLast().getUnread()).isEqualTo(1);

      read("china", both.getId(), two.getId());
      assertThat(conversations("china").getLast().getUnread()).isZero();
      assertThat(conversations("china").getFirst().getUnread()).isEqualTo(1);
      send("russia", talk("four", CHINA));
      assertThat(conversations("china").getFirst().getUnread()).isEqualTo(1);
      read("china", both.getId(), "");
      assertThat(conversations("china").getFirst().getUnread()).isZero();
    }

    private void read(String seat, String conversation, String message) {
      game.seat(seat)
          .play()
          .markRead(
              MarkReadRequest.newBuilder()
                  .setConversation(conversation)
                  .setMessage(message)
                  .build());
    }

    @Test
    void are_ones_own() {
      Message message = send("russia", talk("one", CHINA));
      String id = conversations("china").getFirst().getId();

      assertThat(Refused.by(() -> read("japan", id, "")).fields()).containsExactly("conversation");
      send("japan", talk("all", ALL));
      assertThat(Refused.by(() -> read("japan", "everyone", message.getId())).reason())
          .isEqualTo("MESSAGE_NOT_FOUND");
      assertThat(conversations("united_states")).hasSize(1);
    }

    @Test
    void are_continued_with_their_audience() {
      send(
          "russia", talk("one", Audience.newBuilder().addTeams("china").addTeams("japan").build()));
      Conversation three = conversations("japan").getFirst();
      send("japan", talk("two", three.getAudience()));

      assertThat(conversations("china")).hasSize(1);
      assertThat(conversations("china").getFirst().getMessages()).isEqualTo(2);
    }
  }

  @Nested
  class Searching {
    @Test
    void finds_all_words_in_any_case() {
      send("russia", talk("The northern PIPELINE is late", ALL));
      send("russia", talk("The southern pipeline", ALL));
      send("russia", kind(Kind.KIND_COMMUNIQUE, "Late again.").setHeadline("Pipeline"));
      send("russia", talk("The northern pipeline, among us", Audience.getDefaultInstance()));

      assertThat(found("china", ListMessagesRequest.newBuilder().setQuery("pipeline late")))
          .containsExactly("Late again.", "The northern PIPELINE is late");
      assertThat(found("china", ListMessagesRequest.newBuilder().setQuery("among"))).isEmpty();
    }

    @Test
    void stays_in_a_conversation_and_pages() {
      for (int count = 1; count <= 5; count++) {
        send("russia", talk("to china " + count, CHINA));
        send("russia", talk("to all " + count, ALL));
      }
      var request = ListMessagesRequest.newBuilder().setConversation("everyone").setPageSize(2);
      var first = game.seat("china").play().listMessages(request.build());

      assertThat(first.getMessagesList().stream().map(Message::getText))
          .containsExactly("to all 5", "to all 4");
      request.setPageToken(first.getNextPageToken());
      assertThat(found("china", request)).containsExactly("to all 3", "to all 2");
    }

    @Test
    void takes_100_characters() {
      assertThat(
              Refused.by(
                      () ->
                          found(
                              "china", ListMessagesRequest.newBuilder().setQuery("x".repeat(101))))
                  .fields())
          .containsExactly("query");
    }
  }

  @Nested
  class Labels {
    @Test
    void are_the_teams_own_until_the_end() {
      Message message = send("russia", talk("We will pay", CHINA));
      var request = SetLabelRequest.newBuilder().setSubject(message.getId());
      Label label =
          game.seat("china")
              .play()
              .setLabel(request.setKind(Label.Kind.KIND_DOUBTED).build())
              .getLabel();

      assertThat(label.getTeam()).isEqualTo("china");
      assertThat(game.view("china").getLabelsList()).containsExactly(label);
      assertThat(game.view("russia").getLabelsList()).isEmpty();
      assertThat(
              Refused.by(
                      () ->
                          game.seat("china")
                              .play()
                              .setLabel(request.setKind(Label.Kind.KIND_UNSPECIFIED).build()))
                  .fields())
          .containsExactly("kind");
      game.end("Enough");
      assertThat(game.view("russia").getLabelsList()).containsExactly(label);
    }
  }

  @Nested
  class News_ {
    private ListNewsResponse news(String seat) {
      return game.seat(seat).play().listNews(ListNewsRequest.getDefaultInstance());
    }

    private void look(String seat) {
      game.seat(seat)
          .play()
          .markSeen(MarkSeenRequest.newBuilder().setCursor(game.view(seat).getCursor()).build());
    }

    @Test
    void is_what_changed_since_the_last_look() {
      assertThat(news("china").hasSince()).isFalse();
      send("russia", talk("old", CHINA));
      look("china");
      send("russia", talk("new", CHINA));
      game.closeTurn(1);

      ListNewsResponse news = news("china");
      assertThat(news.hasSince()).isTrue();
      assertThat(news.getTooOld()).isFalse();
      assertThat(news.getChangesList().stream().filter(Change::hasMessage))
          .extracting(change -> change.getMessage().getText())
          .containsExactly("new");
      assertThat(news.getChangesList()).anyMatch(Change::hasLastResult);
      look("china");
      assertThat(news("china").getChangesList()).isEmpty();
    }

    @Test
    void needs_a_cursor_of_the_seat() {
      assertThat(
              Refused.by(
                      () ->
                          game.seat("china")
                              .play()
                              .markSeen(MarkSeenRequest.newBuilder().setCursor("x").build()))
                  .fields())
          .containsExactly("cursor");
    }
  }
}
