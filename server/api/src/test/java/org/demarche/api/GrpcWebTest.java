package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.GetViewResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls as a browser makes them: framed messages, with the trailers as a frame of the body. */
class GrpcWebTest {
  private static final int HEADER = 5;
  private static final int TRAILERS = 0x80;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private record Frame(int flags, byte[] content) {
    String text() {
      return new String(content, StandardCharsets.US_ASCII);
    }
  }

  private static AggregatedHttpResponse post(String token, byte[] message) {
    var headers =
        RequestHeaders.of(
            HttpMethod.POST,
            "/demarche.v1.PlayService/GetView",
            "content-type",
            "application/grpc-web+proto",
            "x-grpc-web",
            "1",
            "authorization",
            "Bearer " + token);
    var framed = ByteBuffer.allocate(HEADER + message.length);
    framed.put((byte) 0).putInt(message.length).put(message);
    return api.web().execute(headers, HttpData.wrap(framed.array())).aggregate().join();
  }

  private static List<Frame> frames(AggregatedHttpResponse response) {
    var body = ByteBuffer.wrap(response.content().array());
    List<Frame> frames = new ArrayList<>();
    while (body.hasRemaining()) {
      int flags = body.get() & 0xff;
      var content = new byte[body.getInt()];
      body.get(content);
      frames.add(new Frame(flags, content));
    }
    return frames;
  }

  @Test
  void an_answer_is_a_message_and_trailers() throws Exception {
    var game = api.game();

    var response =
        post(game.seat("japan").token(), GetViewRequest.getDefaultInstance().toByteArray());

    assertThat(response.status()).isEqualTo(HttpStatus.OK);
    assertThat(response.headers().get("content-type")).startsWith("application/grpc-web+proto");
    var frames = frames(response);
    assertThat(frames).extracting(Frame::flags).containsExactly(0, TRAILERS);
    assertThat(GetViewResponse.parseFrom(frames.getFirst().content()).getView().getSeat().getTeam())
        .isEqualTo("japan");
    assertThat(frames.getLast().text()).contains("grpc-status: 0");
  }

  @Test
  void a_refusal_has_its_details_where_a_browser_can_read_them() throws Exception {
    var response = post("dm1.none", GetViewRequest.getDefaultInstance().toByteArray());

    var refused = Refused.of(details(response));

    assertThat(response.status()).isEqualTo(HttpStatus.OK);
    assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo("TOKEN_INVALID");
  }

  /** In the headers if there is no message, else in the frame of trailers. */
  private static com.google.rpc.Status details(AggregatedHttpResponse response)
      throws InvalidProtocolBufferException {
    var name = "grpc-status-details-bin";
    var inHeaders = response.headers().get(name);
    var encoded =
        inHeaders != null
            ? inHeaders
            : frames(response)
                .getLast()
                .text()
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    return com.google.rpc.Status.parseFrom(Base64.getDecoder().decode(encoded));
  }
}
