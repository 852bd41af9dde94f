package org.demarche.api.testkit;

import com.linecorp.armeria.client.ClientRequestContext;
import com.linecorp.armeria.client.HttpClient;
import com.linecorp.armeria.client.grpc.GrpcClients;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import io.grpc.stub.AbstractStub;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.demarche.protocol.v1.AuthoringServiceGrpc.AuthoringServiceBlockingStub;
import org.demarche.protocol.v1.ClassServiceGrpc.ClassServiceBlockingStub;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceBlockingStub;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceStub;
import org.demarche.protocol.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import org.demarche.protocol.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import org.demarche.protocol.v1.WatchRequest;
import org.demarche.protocol.v1.WhiteCellServiceGrpc.WhiteCellServiceBlockingStub;
import org.jspecify.annotations.Nullable;

/** One client of the server. */
public final class ApiClient {
  private final String address;
  private final String token;
  private final Consumer<byte[]> heard;
  private final Map<Class<?>, Object> stubs = new ConcurrentHashMap<>();

  /**
   * @param token what it brings along; empty for nothing
   */
  public ApiClient(String address, String token) {
    this(address, token, _ -> {});
  }

  private ApiClient(String address, String token, Consumer<byte[]> heard) {
    this.address = address;
    this.token = token;
    this.heard = heard;
  }

  public String token() {
    return token;
  }

  /**
   * The same client, overheard.
   *
   * @param listener gets every byte of body that comes back, and the details in trailers, as they
   *     are on the wire
   */
  public ApiClient heardBy(Consumer<byte[]> listener) {
    return new ApiClient(address, token, listener);
  }

  public AuthoringServiceBlockingStub authoring() {
    return stub(AuthoringServiceBlockingStub.class);
  }

  public ScenarioServiceBlockingStub scenarios() {
    return stub(ScenarioServiceBlockingStub.class);
  }

  public SessionServiceBlockingStub sessions() {
    return stub(SessionServiceBlockingStub.class);
  }

  public PlayServiceBlockingStub play() {
    return stub(PlayServiceBlockingStub.class);
  }

  public WhiteCellServiceBlockingStub whiteCell() {
    return stub(WhiteCellServiceBlockingStub.class);
  }

  public ClassServiceBlockingStub classes() {
    return stub(ClassServiceBlockingStub.class);
  }

  /** Begins to watch, from a cursor or, if it is empty, with the whole view. */
  public Watching watch(String cursor) {
    var watching = new Watching();
    stub(PlayServiceStub.class)
        .watch(WatchRequest.newBuilder().setCursor(cursor).build(), watching);
    return watching;
  }

  /** A stub of any service of the contract. */
  public <S extends AbstractStub<S>> S stub(Class<S> type) {
    return type.cast(stubs.computeIfAbsent(type, _ -> built(type)));
  }

  private <S extends AbstractStub<S>> S built(Class<S> type) {
    var builder =
        GrpcClients.builder("gproto+" + address + "/")
            .responseTimeoutMillis(0)
            .decorator(this::overhear);
    if (!token.isEmpty()) {
      builder.setHeader("authorization", "Bearer " + token);
    }
    return builder.build(type);
  }

  private HttpResponse overhear(
      HttpClient delegate, ClientRequestContext context, HttpRequest request) throws Exception {
    return delegate
        .execute(context, request)
        .peekData(data -> heard.accept(data.array()))
        .peekHeaders(headers -> hearDetails(headers.get("grpc-status-details-bin")))
        .peekTrailers(trailers -> hearDetails(trailers.get("grpc-status-details-bin")));
  }

  private void hearDetails(@Nullable String details) {
    if (details != null) {
      heard.accept(Base64.getDecoder().decode(details));
    }
  }
}
