package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls without any gRPC library, with what every language has: a POST of JSON. */
class JsonTest {
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static AggregatedHttpResponse post(String call, String token, String json) {
    var headers =
        RequestHeaders.builder(HttpMethod.POST, "/demarche.v1." + call)
            .contentType(MediaType.JSON_UTF_8);
    if (!token.isEmpty()) {
      headers.add("authorization", "Bearer " + token);
    }
    return api.web().execute(headers.build(), json).aggregate().join();
  }

  private static JsonNode json(AggregatedHttpResponse response) {
    try {
      return new ObjectMapper().readTree(response.contentUtf8());
    } catch (JsonProcessingException e) {
      throw new AssertionError(response.contentUtf8(), e);
    }
  }

  @Test
  void a_call_is_answered_in_json() {
    var answer = post("ScenarioService/ListScenarios", "", "{}");

    assertThat(answer.status()).isEqualTo(HttpStatus.OK);
    assertThat(answer.contentType()).isNotNull().matches(MediaType::isJson);
    assertThat(json(answer).at("/scenarios/0/name").asText())
        .isEqualTo("scenarios/islands-and-pipelines");
  }

  @Test
  void a_seat_plays_in_json() {
    TestGame game = api.game();
    game.start();
    var token = game.seat("russia").token();

    var answer = post("PlayService/AddMove", token, "{\"move\": \"back_china\"}");

    assertThat(json(answer).at("/move/id").asText()).isNotEmpty();
    assertThat(
            json(post("PlayService/GetView", token, "{}"))
                .at("/view/orders/0/moves/0/move")
                .asText())
        .isEqualTo("back_china");
  }

  @Test
  void a_refusal_is_told_in_json_with_all_its_details() {
    TestGame game = api.game();
    game.start();

    var answer =
        post("PlayService/AddMove", game.seat("russia").token(), "{\"move\": \"bak_china\"}");

    assertThat(answer.status()).isEqualTo(HttpStatus.BAD_REQUEST);
    var error = json(answer);
    assertThat(error.toString())
        .contains("MOVE_UNKNOWN", "demarche.org", "bak_china", "back_china");
    assertThat(error.toString()).doesNotContain("Exception", "stack");
  }

  @Test
  void a_missing_token_is_unauthorized() {
    var answer = post("PlayService/GetView", "", "{}");

    assertThat(answer.status()).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(answer.contentUtf8()).contains("TOKEN_INVALID");
  }

  @Test
  void what_is_no_json_is_told_so_without_a_stack_trace() {
    var answer = post("ScenarioService/ListScenarios", "", "{\"page_size\": ");

    assertThat(answer.status().isClientError()).as(answer.status().toString()).isTrue();
    assertThat(answer.contentUtf8()).doesNotContain("\tat ", "java.", "stack");
  }
}
