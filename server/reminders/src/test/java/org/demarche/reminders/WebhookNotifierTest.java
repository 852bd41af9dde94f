package org.demarche.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.demarche.session.Notice;
import org.demarche.session.Notifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookNotifierTest {
  private static final Notice NOTICE = SmtpNotifierTest.notice(Notice.Kind.DEADLINE_NEAR);
  private static final List<Duration> SHORT = List.of(Duration.ofMillis(10), Duration.ofMillis(20));

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final List<String> signatures = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch stopped = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::receive);
    server.start();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("Demarche-Signature")));
    int answer = answers.isEmpty() ? 204 : answers.removeFirst();
    if (answer == 0) {
      try {
        stopped.await();
      } catch (InterruptedException _) {
        return;
      }
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private WebhookNotifier notifier(String secret) {
    return notifier(secret, Duration.ofSeconds(10));
  }

  private WebhookNotifier notifier(String secret, Duration patience) {
    return new WebhookNotifier(
        "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()),
        secret,
        patience,
        SHORT);
  }

  @Test
  void a_notice_is_posted_as_json() throws Exception {
    notifier("").send(NOTICE);

    var json = new JsonMapper().readTree(bodies.getFirst());
    assertThat(json.get("kind").asText()).isEqualTo("deadline_near");
    assertThat(json.get("session").asText()).isEqualTo("sessions/abc");
    assertThat(json.get("class").asText()).isEqualTo("classes/c1");
    assertThat(json.get("world").asText()).isEqualTo("red");
    assertThat(json.get("turn").asInt()).isEqualTo(3);
    assertThat(json.get("deadline").asText()).isEqualTo("2030-05-01T12:00:00Z");
    assertThat(json.get("teams").get(0).asText()).isEqualTo("japan");
    assertThat(signatures).containsExactly("null");
  }

  @Test
  void with_a_secret_it_is_signed() throws Exception {
    notifier("key").send(NOTICE);

    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var expected = mac.doFinal(bodies.getFirst().getBytes(StandardCharsets.UTF_8));
    assertThat(signatures).containsExactly("sha256=" + HexFormat.of().formatHex(expected));
  }

  @Test
  void a_receiver_that_fails_for_a_moment_is_tried_again() throws Exception {
    answers.addAll(List.of(500, 503));

    notifier("").send(NOTICE);
    assertThat(bodies).hasSize(3);
  }

  @Test
  void a_receiver_that_goes_on_failing_is_given_up() {
    answers.addAll(List.of(500, 500, 500, 500));

    assertThatThrownBy(() -> notifier("").send(NOTICE))
        .isInstanceOf(Notifier.NotSent.class)
        .hasMessage("the webhook 127.0.0.1: status 500");
    assertThat(bodies).hasSize(3);
  }

  @Test
  void a_receiver_that_says_nothing_is_given_up() {
    answers.addAll(List.of(0, 0, 0));

    assertThatThrownBy(() -> notifier("", Duration.ofMillis(200)).send(NOTICE))
        .isInstanceOf(Notifier.NotSent.class);
  }

  @Test
  void an_address_that_is_none_is_refused() {
    assertThatThrownBy(() -> new WebhookNotifier("ftp://x", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
