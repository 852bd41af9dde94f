package org.demarche.reminders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.demarche.session.Notice;
import org.demarche.session.Notifier;

/**
 * Posts notices as JSON to one address. With a secret, the header {@code Demarche-Signature} holds
 * {@code sha256=} and the HMAC-SHA256 of the body in hexadecimal.
 */
public final class WebhookNotifier implements Notifier {
  private static final String SIGNATURE = "Demarche-Signature";
  private static final String HMAC = "HmacSHA256";
  private static final List<Duration> USUAL_PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15));

  private static final JsonMapper MAPPER = new JsonMapper();

  private final URI address;
  private final String secret;
  private final Duration patience;
  private final List<Duration> pauses;
  private final HttpClient client;

  /**
   * @param secret empty for no signature
   * @throws IllegalArgumentException if the address is none of a web server
   */
  public WebhookNotifier(String address, String secret) {
    this(address, secret, Duration.ofSeconds(10), USUAL_PAUSES);
  }

  /**
   * @param patience how long an answer may take
   * @param pauses before each further try
   */
  WebhookNotifier(String address, String secret, Duration patience, List<Duration> pauses) {
    this.address = uri(address);
    this.secret = secret;
    this.patience = patience;
    this.pauses = pauses;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  private static URI uri(String text) {
    if (!text.matches("https?://[^\\s/]+.*")) {
      throw new IllegalArgumentException(
          "'%s' is no address of a web server. Write for example https://example.org/hook."
              .formatted(text));
    }
    return URI.create(text);
  }

  @Override
  public void send(Notice notice) throws NotSent {
    String body = json(notice);
    String problem = attempt(body);
    for (int retry = 0; !problem.isEmpty() && retry < pauses.size(); retry++) {
      sleep(pauses.get(retry));
      problem = attempt(body);
    }
    if (!problem.isEmpty()) {
      throw new NotSent("the webhook %s: %s".formatted(address.getHost(), problem));
    }
  }

  /** Empty if it was taken. */
  private String attempt(String body) throws NotSent {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("content-type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header(SIGNATURE, "sha256=" + signature(body));
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 ? "" : "status " + status;
    } catch (IOException e) {
      return String.valueOf(e);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static void sleep(Duration pause) throws NotSent {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static NotSent stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new NotSent("the server is stopping", e);
  }

  private String signature(String body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  private static String json(Notice notice) {
    Instant deadline = notice.deadline();
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("kind", notice.kind().name().toLowerCase(Locale.ROOT))
            .put("session", "sessions/" + notice.session())
            .put("title", notice.title())
            .put("class", notice.classId().isEmpty() ? "" : "classes/" + notice.classId())
            .put("world", notice.world())
            .put("turn", notice.turn())
            .put("turn_label", notice.turnLabel())
            .put("minutes_left", notice.minutes())
            .put("deadline", deadline == null ? null : deadline.toString());
    notice.teams().forEach(json.putArray("teams")::add);
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts and numbers can be written.
    }
  }
}
