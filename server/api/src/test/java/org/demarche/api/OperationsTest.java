package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import io.grpc.ServiceDescriptor;
import org.demarche.api.testkit.AnyCall;
import org.demarche.api.testkit.RunningApi;
import org.demarche.protocol.v1.ListScenariosRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What who runs the server looks at. */
class OperationsTest {
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static AggregatedHttpResponse get(String path, String... headers) {
    return api.web()
        .execute(
            RequestHeaders.of(HttpMethod.GET, path).toBuilder()
                .build()
                .withMutations(
                    builder -> {
                      for (int i = 0; i < headers.length; i += 2) {
                        builder.add(headers[i], headers[i + 1]);
                      }
                    }))
        .aggregate()
        .join();
  }

  @Test
  void health_is_told() {
    assertThat(get("/health").status()).isEqualTo(HttpStatus.OK);
    api.health().setHealthy(false);
    try {
      assertThat(get("/health").status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    } finally {
      api.health().setHealthy(true);
    }
  }

  @Test
  void metrics_count_calls_and_streams() {
    api.anybody().scenarios().listScenarios(ListScenariosRequest.getDefaultInstance());

    var metrics = get("/metrics");

    assertThat(metrics.status()).isEqualTo(HttpStatus.OK);
    assertThat(metrics.contentUtf8())
        .contains("ListScenarios", "jvm_memory_used_bytes", "process_uptime_seconds");
  }

  @Test
  void metrics_hold_no_name_of_a_session() {
    var game = api.game();
    game.start();

    assertThat(get("/metrics").contentUtf8())
        .doesNotContain(game.session().substring("sessions/".length()))
        .doesNotContain(game.codes().values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-forwarded-for", "forwarded"})
  void metrics_are_not_for_who_comes_from_elsewhere(String header) {
    assertThat(get("/metrics", header, "for=203.0.113.7").status())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(
            get(
                    "/metrics",
                    header,
                    "for=203.0.113.7",
                    "authorization",
                    "Bearer " + RunningApi.OPERATOR_KEY)
                .status())
        .isEqualTo(HttpStatus.OK);
    assertThat(get("/metrics", header, "for=203.0.113.7", "authorization", "Bearer wrong").status())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void reflection_lists_the_services() {
    assertThat(Reflected.services(api))
        .containsAll(AnyCall.services().stream().map(ServiceDescriptor::getName).toList())
        .contains("grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection");
  }
}
