package org.demarche.cli.remote;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.protocol.v1.ClassServiceGrpc;
import org.demarche.protocol.v1.ClassServiceGrpc.ClassServiceBlockingStub;
import org.demarche.protocol.v1.PlayServiceGrpc;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceBlockingStub;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceBlockingV2Stub;
import org.demarche.protocol.v1.ScenarioServiceGrpc;
import org.demarche.protocol.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import org.demarche.protocol.v1.SessionServiceGrpc;
import org.demarche.protocol.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import org.demarche.protocol.v1.WhiteCellServiceGrpc;
import org.demarche.protocol.v1.WhiteCellServiceGrpc.WhiteCellServiceBlockingStub;
import org.jspecify.annotations.Nullable;

/**
 * A line to one server, for one caller. Calls are tried again while the server can't be reached, a
 * few times; that is safe because commands carry a request id. Refusals come out as {@link
 * org.demarche.cli.failure.Failure}.
 *
 * <p>Safe to use from several threads.
 */
public final class Connection implements AutoCloseable {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> TEAM =
      Metadata.Key.of("demarche-team", Metadata.ASCII_STRING_MARSHALLER);
  private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  private final Endpoint endpoint;
  private final ManagedChannel channel;
  private final Metadata credentials = new Metadata();

  /**
   * Prepares the line; nothing is sent before the first call.
   *
   * @param token the caller's token or key; null for calls that need none
   */
  public Connection(Endpoint endpoint, @Nullable String token) {
    this.endpoint = endpoint;
    var builder = NettyChannelBuilder.forAddress(endpoint.host(), endpoint.port());
    if (!endpoint.secure()) {
      builder.usePlaintext();
    }
    this.channel = builder.keepAliveTime(30, TimeUnit.SECONDS).build();
    if (token != null) {
      credentials.put(AUTHORIZATION, "Bearer " + token);
    }
  }

  /**
   * Makes all further calls in the name of a team that was handed over to white cell.
   *
   * @param team its id
   */
  public void actFor(String team) {
    credentials.put(TEAM, team);
  }

  /** An id for a command that must be carried out once, however often it is sent. */
  public static String newRequestId() {
    return UUID.randomUUID().toString();
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  /** Makes one call of the play service. */
  public <T> T play(Function<PlayServiceBlockingStub, T> call) {
    return make(PlayServiceGrpc.newBlockingStub(channel), call);
  }

  /** Makes one call of the session service. */
  public <T> T session(Function<SessionServiceBlockingStub, T> call) {
    return make(SessionServiceGrpc.newBlockingStub(channel), call);
  }

  /** Makes one call of the class service. */
  public <T> T classes(Function<ClassServiceBlockingStub, T> call) {
    return make(ClassServiceGrpc.newBlockingStub(channel), call);
  }

  /** Makes one call of the white cell service. */
  public <T> T whiteCell(Function<WhiteCellServiceBlockingStub, T> call) {
    return make(WhiteCellServiceGrpc.newBlockingStub(channel), call);
  }

  /** Makes one call of the scenario service. */
  public <T> T scenario(Function<ScenarioServiceBlockingStub, T> call) {
    return make(ScenarioServiceGrpc.newBlockingStub(channel), call);
  }

  /** For the one streaming call, which its caller has to watch over. */
  PlayServiceBlockingV2Stub streaming() {
    return signed(PlayServiceGrpc.newBlockingV2Stub(channel));
  }

  /** Connects at once instead of after a pause that grew while the server was away. */
  void tryAgainNow() {
    channel.resetConnectBackoff();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  private <S extends AbstractStub<S>, T> T make(S stub, Function<S, T> call) {
    var signed = signed(stub);
    var patience = new Patience();
    while (true) {
      try {
        return call.apply(signed.withDeadlineAfter(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS));
      } catch (StatusRuntimeException e) {
        if (!Failures.isUnreachable(e) || !patience.waitForNextTry()) {
          throw Failures.from(e, endpoint);
        }
        tryAgainNow();
      }
    }
  }

  private <S extends AbstractStub<S>> S signed(S stub) {
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(credentials));
  }
}
