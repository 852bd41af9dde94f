package org.demarche.api;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;
import org.demarche.api.mapping.CommandMapper;
import org.demarche.engine.session.Command;
import org.demarche.protocol.v1.EndPracticeRequest;
import org.demarche.protocol.v1.EndPracticeResponse;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.ReopenSessionResponse;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.RewindResponse;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SessionServiceGrpc;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.SetStandInResponse;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.demarche.protocol.v1.ShiftScheduleResponse;
import org.demarche.protocol.v1.StartPracticeRequest;
import org.demarche.protocol.v1.StartPracticeResponse;

/** Answers those calls of SessionService that change a session's schedule, past and players. */
abstract class SessionLifeGrpc extends SessionServiceGrpc.SessionServiceImplBase {

  /** Carries out a facilitator's command on the session that is named. */
  abstract <A extends Message> void run(
      String name,
      String requestId,
      Function<CommandMapper, Command> command,
      Function<Session, A> answer,
      StreamObserver<A> observer);

  @Override
  public void shiftSchedule(
      ShiftScheduleRequest request, StreamObserver<ShiftScheduleResponse> observer) {
    run(
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().shiftSchedule(request),
        session -> ShiftScheduleResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void startPractice(
      StartPracticeRequest request, StreamObserver<StartPracticeResponse> observer) {
    run(
        request.getName(),
        request.getRequestId(),
        _ -> new Command.StartPractice(),
        session -> StartPracticeResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void endPractice(
      EndPracticeRequest request, StreamObserver<EndPracticeResponse> observer) {
    run(
        request.getName(),
        request.getRequestId(),
        _ -> new Command.EndPractice(),
        session -> EndPracticeResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void setStandIn(SetStandInRequest request, StreamObserver<SetStandInResponse> observer) {
    run(
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().setStandIn(request),
        _ -> SetStandInResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void reopenSession(
      ReopenSessionRequest request, StreamObserver<ReopenSessionResponse> observer) {
    run(
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().reopenSession(request),
        session -> ReopenSessionResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void rewind(RewindRequest request, StreamObserver<RewindResponse> observer) {
    run(
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().rewind(request),
        session -> RewindResponse.newBuilder().setSession(session).build(),
        observer);
  }
}
