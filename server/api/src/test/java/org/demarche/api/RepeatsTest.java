package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import java.util.List;
import java.util.Map;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Tutorial;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.ListSessionsRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.session.EventLog;
import org.demarche.session.Store;
import org.demarche.session.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A lost answer must not cost anything, and two people must not undo each other's work. */
class RepeatsTest {
  private static Store store;
  private static RunningApi api;

  private final TestGame game = api.game();

  @BeforeAll
  static void start() {
    store = TestServer.store();
    api = RunningApi.start(Tutorial.SCENARIO, store);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private long entries() {
    EventLog log = store.log();
    return log.version(game.session().substring("sessions/".length()));
  }

  private static List<Session> sessions() {
    return api.operator()
        .sessions()
        .listSessions(ListSessionsRequest.getDefaultInstance())
        .getSessionsList();
  }

  private static AddMoveRequest.Builder backChina() {
    return AddMoveRequest.newBuilder().setRequestId("r-1").setMove("back_china");
  }

  @Nested
  class When_a_request_comes_twice {
    @Test
    void a_session_is_created_once_and_its_token_is_the_same() {
      var request = api.request().setRequestId("create-1").build();

      var first = api.operator().sessions().createSession(request);
      var sessions = sessions();
      var second = api.operator().sessions().createSession(request);

      assertThat(second).isEqualTo(first);
      assertThat(sessions()).isEqualTo(sessions).contains(first.getSession());
    }

    @Test
    void a_seat_is_taken_once_and_its_token_is_the_same() {
      var request =
          JoinSessionRequest.newBuilder()
              .setRequestId("join-1")
              .setCode(game.codes().get("japan"))
              .setDisplayName("Aiko")
              .build();

      var first = api.anybody().sessions().joinSession(request);
      var entries = entries();
      var second = api.anybody().sessions().joinSession(request);

      assertThat(second).isEqualTo(first);
      assertThat(entries()).isEqualTo(entries);
      assertThat(
              game.facilitator()
                  .sessions()
                  .listSeats(ListSeatsRequest.newBuilder().setParent(game.session()).build())
                  .getSeatsList())
          .filteredOn(it -> it.getDisplayName().equals("Aiko"))
          .hasSize(1);
    }

    @Test
    void a_move_is_added_once() {
      game.start();
      var first = game.seat("russia").play().addMove(backChina().build());
      var entries = entries();
      var second = game.seat("russia").play().addMove(backChina().build());

      assertThat(second).isEqualTo(first);
      assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void a_deal_is_proposed_once() {
      game.start();
      var request =
          ProposeDealRequest.newBuilder()
              .setRequestId("deal-1")
              .setDeal("island_talks")
              .putTerms("formula", "two")
              .build();
      var first = game.seat("japan").play().proposeDeal(request);
      var entries = entries();

      assertThat(game.seat("japan").play().proposeDeal(request)).isEqualTo(first);
      assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void a_message_is_sent_once() {
      var request =
          SendMessageRequest.newBuilder()
              .setRequestId("say-1")
              .setText("once")
              .setAudience(Audience.newBuilder().setEveryone(true))
              .build();
      var first = game.seat("japan").play().sendMessage(request);
      var entries = entries();

      assertThat(game.seat("japan").play().sendMessage(request)).isEqualTo(first);
      assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void a_turn_is_closed_once() {
      game.start();
      var request =
          CloseTurnRequest.newBuilder()
              .setRequestId("close-1")
              .setName(game.session())
              .setTurn(1)
              .build();
      var first = game.facilitator().sessions().closeTurn(request);

      assertThat(game.facilitator().sessions().closeTurn(request)).isEqualTo(first);
      assertThat(first.getSession().getTurn()).isEqualTo(2);
    }

    @Test
    void the_id_of_another_command_is_refused() {
      game.start();
      game.seat("russia").play().addMove(backChina().build());
      var entries = entries();

      var refused =
          Refused.by(
              () ->
                  game.seat("russia").play().addMove(backChina().setMove("keep_distance").build()));

      assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.reason()).isEqualTo("REQUEST_ID_REUSED");
      assertThat(entries()).isEqualTo(entries);
    }
  }

  @Nested
  class When_a_move_is_only_tried {
    @Test
    void it_is_priced_and_nothing_is_written() {
      game.start();
      var entries = entries();

      var tried = game.seat("russia").play().addMove(backChina().setValidateOnly(true).build());

      assertThat(tried.getMove().getCosts(0).getAmount()).isEqualTo(1);
      assertThat(entries()).isEqualTo(entries);
      assertThat(game.view("russia").getOrders(0).getMovesList()).isEmpty();
    }
  }

  @Nested
  class When_the_orders_have_changed {
    private ApproveOrdersRequest expecting(int revision) {
      return ApproveOrdersRequest.newBuilder().setExpectedRevision(revision).build();
    }

    @Test
    void an_approval_of_what_one_has_not_seen_is_refused() {
      game.start();
      game.order("russia", "back_china", Map.of());
      var seen = game.view("russia").getOrders(0).getRevision();
      game.order("russia", "keep_distance", Map.of());
      var entries = entries();

      var refused = Refused.by(() -> game.seat("russia").play().approveOrders(expecting(seen)));

      assertThat(refused.code()).isEqualTo(Code.ABORTED);
      assertThat(refused.reason()).isEqualTo("ORDERS_CHANGED");
      assertThat(refused.facts()).containsEntry("revision", Integer.toString(seen + 1));
      assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void an_approval_of_what_one_has_seen_is_taken() {
      game.start();
      game.order("russia", "back_china", Map.of());
      var seen = game.view("russia").getOrders(0).getRevision();

      game.seat("russia").play().approveOrders(expecting(seen));

      assertThat(game.view("china").getTeams(0).getApproved()).isTrue();
    }

    @Test
    void a_second_click_does_not_close_the_next_turn() {
      game.start();
      game.closeTurn(1);

      var refused = Refused.by(() -> game.closeTurn(1));

      assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
      assertThat(refused.reason()).isEqualTo("TURN_CLOSED");
      assertThat(refused.facts()).containsEntry("turn", "1");
    }
  }
}
