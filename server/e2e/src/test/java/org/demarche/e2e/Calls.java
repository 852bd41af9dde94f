package org.demarche.e2e;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.protocol.v1.PlayServiceGrpc;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceBlockingStub;
import org.demarche.protocol.v1.ScenarioServiceGrpc;
import org.demarche.protocol.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import org.demarche.protocol.v1.SessionServiceGrpc;
import org.demarche.protocol.v1.SessionServiceGrpc.SessionServiceBlockingStub;

/**
 * A program's line to the server. What is not answered is sent again, the same to the last byte,
 * until it is: a command's request id keeps it from being carried out twice.
 */
final class Calls implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration ONE_CALL = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Set<Status.Code> UNANSWERED =
      Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final ManagedChannel channel;
  private final Metadata credentials = new Metadata();

  /**
   * @param token of a seat, or the operator key; empty for calls that need none
   */
  Calls(int port, String token) {
    this.channel = NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
    if (!token.isEmpty()) {
      credentials.put(AUTHORIZATION, "Bearer " + token);
    }
  }

  static String newRequestId() {
    return UUID.randomUUID().toString();
  }

  <T> T play(Function<PlayServiceBlockingStub, T> call) {
    return answered(PlayServiceGrpc.newBlockingStub(channel), call);
  }

  <T> T session(Function<SessionServiceBlockingStub, T> call) {
    return answered(SessionServiceGrpc.newBlockingStub(channel), call);
  }

  <T> T scenario(Function<ScenarioServiceBlockingStub, T> call) {
    return answered(ScenarioServiceGrpc.newBlockingStub(channel), call);
  }

  /** For the one call that streams, which its caller opens again. */
  PlayServiceBlockingStub streaming() {
    channel.resetConnectBackoff();
    return signed(PlayServiceGrpc.newBlockingStub(channel));
  }

  private <S extends AbstractStub<S>, T> T answered(S stub, Function<S, T> call) {
    Instant until = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        S signed = signed(stub).withDeadlineAfter(ONE_CALL.toMillis(), TimeUnit.MILLISECONDS);
        return call.apply(signed);
      } catch (StatusRuntimeException e) {
        if (!UNANSWERED.contains(e.getStatus().getCode()) || Instant.now().isAfter(until)) {
          throw e;
        }
        rest();
        channel.resetConnectBackoff();
      }
    }
  }

  private <S extends AbstractStub<S>> S signed(S stub) {
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(credentials));
  }

  /** Waits a moment for a server that is not there. */
  static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw Child.interrupted(e);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
