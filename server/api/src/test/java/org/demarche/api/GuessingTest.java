package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import java.time.Duration;
import org.demarche.api.testkit.ApiClient;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who guesses codes or tokens is slowed down. */
class GuessingTest {
  private final RunningApi api = RunningApi.start();

  @AfterEach
  void close() {
    api.close();
  }

  private void lookUp(String code) {
    api.anybody().sessions().lookUpCode(LookUpCodeRequest.newBuilder().setCode(code).build());
  }

  private Refused guess(ApiClient client) {
    return Refused.by(() -> client.play().getView(GetViewRequest.getDefaultInstance()));
  }

  @Test
  void codes_are_refused_for_a_while_the_right_one_too() {
    var game = api.game();
    for (int attempt = 0; attempt < 30; attempt++) {
      assertThat(Refused.by(() -> lookUp("ZZZZZZZZ")).reason()).isEqualTo("CODE_NOT_FOUND");
    }

    var refused = Refused.by(() -> lookUp(game.codes().get("japan")));

    assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(refused.reason()).isEqualTo("TOO_MANY_ATTEMPTS");
    assertThat(refused.facts()).containsEntry("retry_after_seconds", "2");
    api.clock().advance(Duration.ofSeconds(2));
    lookUp(game.codes().get("japan"));
  }

  @Test
  void tokens_are_refused_for_a_while() {
    var guesser = api.holder("dm1.nosuchsession.s1." + "A".repeat(43));
    for (int attempt = 0; attempt < 300; attempt++) {
      assertThat(guess(guesser).reason()).isEqualTo("TOKEN_INVALID");
    }

    assertThat(guess(guesser).reason()).isEqualTo("TOO_MANY_ATTEMPTS");
    api.clock().advance(Duration.ofSeconds(1));
    assertThat(guess(guesser).reason()).isEqualTo("TOKEN_INVALID");
  }
}
