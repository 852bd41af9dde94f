package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.OBSERVER;

import com.google.rpc.Code;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.GetSessionRequest;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListSessionsRequest;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.Viewpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Refusals as they are on the wire: code, reason, facts and fields, and words that help. */
class ErrorDetailsTest {
  private static RunningApi api;

  private final TestGame game = api.game();

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Refused assertRefused(ThrowingCallable call, Code code, String reason) {
    var refused = Refused.by(call);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.message()).isNotBlank().doesNotContain("Exception", "\tat ", "java.");
    return refused;
  }

  @Nested
  class When_a_field_names_nothing {
    @Test
    void a_move_is_suggested() {
      game.start();

      var refused =
          assertRefused(
              () -> game.order("russia", "bak_china", Map.of()),
              Code.INVALID_ARGUMENT,
              "MOVE_UNKNOWN");

      assertThat(refused.fields()).containsExactly("move");
      assertThat(refused.message()).contains("back_china");
    }

    @Test
    void a_parameter_is_named() {
      game.start();

      var refused =
          assertRefused(
              () -> game.order("japan", "sanctions", Map.of("direction", "sideways")),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("parameters.direction");
    }

    @Test
    void a_term_is_named() {
      game.start();
      var request =
          ProposeDealRequest.newBuilder().setDeal("island_talks").putTerms("formula", "none");

      var refused =
          assertRefused(
              () -> game.seat("japan").play().proposeDeal(request.build()),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("terms.formula");
    }

    @Test
    void a_team_is_named_with_the_teams_there_are() {
      var request = SetBotRequest.newBuilder().setName(game.session()).setTeam("france").build();

      var refused =
          assertRefused(
              () -> game.facilitator().sessions().setBot(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("team");
      assertThat(refused.message()).contains("france", "russia, china, japan, united_states");
    }

    @Test
    void an_audience_is_named() {
      var refused =
          assertRefused(
              () -> game.say("japan", "hello", Audience.newBuilder().addTeams("france").build()),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("audience.teams");
    }

    @Test
    void a_session_by_another_form_of_name_is_explained() {
      var request = GetSessionRequest.newBuilder().setName("games/1").build();

      var refused =
          assertRefused(
              () -> game.seat("japan").sessions().getSession(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("name");
      assertThat(refused.message()).contains("sessions/{session}");
    }

    @Test
    void a_seat_by_another_form_of_name_is_explained() {
      var request = RevokeSeatRequest.newBuilder().setName(game.session()).build();

      var refused =
          assertRefused(
              () -> game.facilitator().sessions().revokeSeat(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.message()).contains("sessions/{session}/seats/{seat}");
    }

    @Test
    void a_scenario_is_not_found_among_those_there_are() {
      var request = GetScenarioRequest.newBuilder().setName("scenarios/chess").build();

      var refused =
          assertRefused(
              () -> api.anybody().scenarios().getScenario(request),
              Code.NOT_FOUND,
              "SCENARIO_NOT_FOUND");

      assertThat(refused.message()).contains("scenarios/islands-and-pipelines");
    }

    @Test
    void a_code_is_not_found() {
      var lookUp = LookUpCodeRequest.newBuilder().setCode("ZZZZZZZZ").build();
      var join = JoinSessionRequest.newBuilder().setCode("ZZZZZZZZ").setDisplayName("A").build();

      assertRefused(
          () -> api.anybody().sessions().lookUpCode(lookUp), Code.NOT_FOUND, "CODE_NOT_FOUND");
      assertRefused(
          () -> api.anybody().sessions().joinSession(join), Code.NOT_FOUND, "CODE_NOT_FOUND");
    }

    @Test
    void a_page_token_of_another_list_is_refused() {
      var request = ListMessagesRequest.newBuilder().setPageToken("c2Vzc2lvbnM6MQ").build();

      assertRefused(
          () -> game.seat("japan").play().listMessages(request),
          Code.INVALID_ARGUMENT,
          "PAGE_TOKEN_INVALID");
    }

    @Test
    void a_page_of_less_than_nothing_is_refused() {
      var request = ListSessionsRequest.newBuilder().setPageSize(-1).build();

      var refused =
          assertRefused(
              () -> api.operator().sessions().listSessions(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("page_size");
    }
  }

  @Nested
  class When_something_is_left_out {
    @Test
    void an_answer_is_asked_for() {
      game.start();
      var request = AnswerDealRequest.newBuilder().setId("d1").build();

      var refused =
          assertRefused(
              () -> game.seat("japan").play().answerDeal(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("answer");
    }

    @Test
    void a_viewpoint_is_asked_for() {
      var request = GetTurnRequest.newBuilder().setTurn(1).build();

      var refused =
          assertRefused(
              () -> game.seat(OBSERVER).play().getTurn(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("viewpoint");
    }

    @Test
    void a_name_is_asked_for() {
      var request = JoinSessionRequest.newBuilder().setCode(game.codes().get("japan")).build();

      var refused =
          assertRefused(
              () -> api.anybody().sessions().joinSession(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("display_name");
    }
  }

  @Nested
  class When_it_is_not_the_time {
    @Test
    void orders_wait_for_the_start() {
      assertRefused(
          () -> game.order("russia", "back_china", Map.of()),
          Code.FAILED_PRECONDITION,
          "NOT_RUNNING");
    }

    @Test
    void a_turn_that_has_not_closed_has_no_result() {
      game.start();
      var request =
          GetTurnRequest.newBuilder()
              .setTurn(1)
              .setViewpoint(Viewpoint.newBuilder().setTeam("japan"))
              .build();

      var refused =
          assertRefused(
              () -> game.seat("japan").play().getTurn(request), Code.NOT_FOUND, "TURN_NOT_FOUND");

      assertThat(refused.facts()).isEqualTo(Map.of("closed_turns", "0"));
    }

    @Test
    void others_eyes_are_closed_until_the_end() {
      game.start();
      game.closeTurn(1);
      var request =
          GetTurnRequest.newBuilder()
              .setTurn(1)
              .setViewpoint(Viewpoint.newBuilder().setControl(true))
              .build();

      assertRefused(
          () -> game.seat("japan").play().getTurn(request),
          Code.PERMISSION_DENIED,
          "VIEWPOINT_CLOSED");
    }

    @Test
    void approved_orders_are_closed() {
      game.start();
      game.approve("russia");

      assertRefused(
          () -> game.order("russia", "back_china", Map.of()),
          Code.FAILED_PRECONDITION,
          "ORDERS_APPROVED");
    }
  }

  @Nested
  class When_there_is_not_enough {
    @Test
    void what_is_missing_is_told() {
      game.start();
      game.order("russia", "improve_terms", Map.of());
      game.order("russia", "back_china", Map.of());
      game.order("russia", "keep_distance", Map.of());
      var deal = ProposeDealRequest.newBuilder().setDeal("island_talks").putTerms("formula", "two");

      var refused =
          assertRefused(
              () -> game.seat("russia").play().proposeDeal(deal.build()),
              Code.FAILED_PRECONDITION,
              "CANNOT_AFFORD");

      assertThat(refused.message()).contains("olitical capital");
    }
  }

  @Nested
  class When_numbers_do_not_fit {
    @Test
    void probabilities_must_sum_to_one() {
      game.start();
      var request = AssessRequest.newBuilder().putProbabilities("swing", 0.4).build();

      var refused =
          assertRefused(
              () -> game.seat("japan").play().assess(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("probabilities");
      assertThat(refused.message()).contains("0.4");
    }

    @Test
    void probabilities_are_numbers() {
      game.start();
      var request =
          AssessRequest.newBuilder()
              .putProbabilities("swing", Double.NaN)
              .putProbabilities("bound", 1)
              .build();

      var refused =
          assertRefused(
              () -> game.seat("japan").play().assess(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("probabilities.swing");
    }

    @Test
    void turns_have_a_length_that_is_possible() {
      for (int minutes : new int[] {-2, Integer.MIN_VALUE, 20161, Integer.MAX_VALUE}) {
        CreateSessionRequest request = api.request().setTurnMinutes(minutes).build();

        var refused =
            assertRefused(
                () -> api.operator().sessions().createSession(request),
                Code.INVALID_ARGUMENT,
                "INVALID_FIELD");

        assertThat(refused.fields()).containsExactly("turn_minutes");
      }
    }

    @Test
    void a_turn_of_the_future_is_refused() {
      game.start();
      var request = AddMoveRequest.newBuilder().setTurn(3).setMove("back_china").build();

      var refused =
          assertRefused(
              () -> game.seat("russia").play().addMove(request),
              Code.INVALID_ARGUMENT,
              "INVALID_FIELD");

      assertThat(refused.fields()).containsExactly("turn");
    }
  }
}
