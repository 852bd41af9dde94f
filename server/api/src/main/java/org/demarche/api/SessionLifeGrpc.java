package org.demarche.api;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;
import org.demarche.api.mapping.CommandMapper;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Power;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CloseTurnResponse;
import org.demarche.protocol.v1.EndPracticeRequest;
import org.demarche.protocol.v1.EndPracticeResponse;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.EndSessionResponse;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.ExtendTurnResponse;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.PauseSessionResponse;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.ReopenSessionResponse;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.ResumeSessionResponse;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.RewindResponse;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SessionServiceGrpc;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.SetBotResponse;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.SetStandInResponse;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.demarche.protocol.v1.ShiftScheduleResponse;
import org.demarche.protocol.v1.StartPracticeRequest;
import org.demarche.protocol.v1.StartPracticeResponse;
import org.demarche.protocol.v1.StartSessionRequest;
import org.demarche.protocol.v1.StartSessionResponse;

/** Answers those calls of SessionService that move a session's clock, its past and its players. */
abstract class SessionLifeGrpc extends SessionServiceGrpc.SessionServiceImplBase {

  /**
   * Carries out a facilitator's command on the session that is named.
   *
   * @param power without which nothing of the request is judged
   */
  abstract <A extends Message> void run(
      Power power,
      String name,
      String requestId,
      Function<CommandMapper, Command> command,
      Function<Session, A> answer,
      StreamObserver<A> observer);

  @Override
  public void setBot(SetBotRequest request, StreamObserver<SetBotResponse> observer) {
    run(
        Power.SEATS,
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().setBot(request),
        _ -> SetBotResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void startSession(
      StartSessionRequest request, StreamObserver<StartSessionResponse> observer) {
    run(
        Power.CLOCK,
        request.getName(),
        request.getRequestId(),
        _ -> new Command.StartSession(),
        session -> StartSessionResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void pauseSession(
      PauseSessionRequest request, StreamObserver<PauseSessionResponse> observer) {
    run(
        Power.CLOCK,
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().pauseSession(request),
        session -> PauseSessionResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void resumeSession(
      ResumeSessionRequest request, StreamObserver<ResumeSessionResponse> observer) {
    run(
        Power.CLOCK,
        request.getName(),
        request.getRequestId(),
        _ -> new Command.ResumeSession(),
        session -> ResumeSessionResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void extendTurn(ExtendTurnRequest request, StreamObserver<ExtendTurnResponse> observer) {
    run(
        Power.CLOCK,
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().extendTurn(request),
        session -> ExtendTurnResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void closeTurn(CloseTurnRequest request, StreamObserver<CloseTurnResponse> observer) {
    run(
        Power.CLOCK,
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().closeTurn(request),
        session -> CloseTurnResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void endSession(EndSessionRequest request, StreamObserver<EndSessionResponse> observer) {
    run(
        Power.GOVERN,
        request.getName(),
        request.getRequestId(),
        commands -> commands.endSession(request),
        session -> EndSessionResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void shiftSchedule(
      ShiftScheduleRequest request, StreamObserver<ShiftScheduleResponse> observer) {
    run(
        Power.CLOCK,
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
        Power.CLOCK,
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
        Power.CLOCK,
        request.getName(),
        request.getRequestId(),
        _ -> new Command.EndPractice(),
        session -> EndPracticeResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void setStandIn(SetStandInRequest request, StreamObserver<SetStandInResponse> observer) {
    run(
        Power.SEATS,
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
        Power.GOVERN,
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().reopenSession(request),
        session -> ReopenSessionResponse.newBuilder().setSession(session).build(),
        observer);
  }

  @Override
  public void rewind(RewindRequest request, StreamObserver<RewindResponse> observer) {
    run(
        Power.GOVERN,
        request.getName(),
        request.getRequestId(),
        commands -> commands.clock().rewind(request),
        session -> RewindResponse.newBuilder().setSession(session).build(),
        observer);
  }
}
