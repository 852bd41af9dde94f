package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.protocol.v1.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is too long or too big. */
class LimitsTest {
  private static final Audience EVERYONE = Audience.newBuilder().setEveryone(true).build();

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Nested
  class When_a_text_is_long {
    @Test
    void what_fits_is_taken_in_characters_not_bytes() {
      var text = "日".repeat(2000);

      assertThat(api.game().say("japan", text, EVERYONE).getText()).isEqualTo(text);
    }

    @Test
    void what_does_not_fit_is_measured() {
      var game = api.game();

      var refused = Refused.by(() -> game.say("japan", "x".repeat(2001), EVERYONE));

      assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.reason()).isEqualTo("INVALID_FIELD");
      assertThat(refused.fields()).containsExactly("text");
      assertThat(refused.message()).contains("2001", "2000");
    }
  }

  @Nested
  class When_a_request_is_too_big {
    private static final int TOO_BIG = 70 * 1024;

    @Test
    void a_call_is_refused_clearly() {
      var game = api.game();

      var refused = Refused.by(() -> game.say("japan", "x".repeat(TOO_BIG), EVERYONE));

      assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
      assertThat(refused.reason()).isEqualTo("REQUEST_TOO_LARGE");
      assertThat(refused.message()).contains("too large");
    }

    @Test
    void a_post_is_refused_clearly() {
      var response = post(TOO_BIG);

      assertThat(response.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
      assertThat(response.contentUtf8())
          .contains("REQUEST_TOO_LARGE", "too large")
          .doesNotContain("\tat ");
    }

    @Test
    void what_would_fill_the_memory_is_cut_off() {
      var response = post(2 * 1024 * 1024);

      assertThat(response.status()).isEqualTo(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
      assertThat(response.contentUtf8()).doesNotContain("\tat ");
    }

    private AggregatedHttpResponse post(int length) {
      var headers =
          RequestHeaders.builder(HttpMethod.POST, "/demarche.v1.PlayService/SendMessage")
              .contentType(MediaType.JSON_UTF_8)
              .add("authorization", "Bearer " + api.game().seat("japan").token())
              .build();
      var json = "{\"text\": \"%s\"}".formatted("x".repeat(length));
      return api.web().execute(headers, json).aggregate().join();
    }
  }
}
