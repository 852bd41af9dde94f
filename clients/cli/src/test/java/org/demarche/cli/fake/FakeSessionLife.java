package org.demarche.cli.fake;

import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import java.util.function.UnaryOperator;
import org.demarche.protocol.v1.EndPracticeRequest;
import org.demarche.protocol.v1.EndPracticeResponse;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.ReopenSessionResponse;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.RewindResponse;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SessionServiceGrpc.SessionServiceImplBase;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.SetStandInResponse;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.demarche.protocol.v1.ShiftScheduleResponse;
import org.demarche.protocol.v1.StandIn;
import org.demarche.protocol.v1.StartPracticeRequest;
import org.demarche.protocol.v1.StartPracticeResponse;

/** Moves the fake game's clock, and takes it back. */
abstract class FakeSessionLife extends SessionServiceImplBase {
  final FakeServer server;

  FakeSessionLife(FakeServer server) {
    this.server = server;
  }

  /** The session once a facilitator has changed it. */
  abstract Session changed(UnaryOperator<Session.Builder> change);

  @Override
  public void shiftSchedule(
      ShiftScheduleRequest request, StreamObserver<ShiftScheduleResponse> to) {
    FakeSessions.answer(
        to,
        () ->
            ShiftScheduleResponse.newBuilder()
                .setSession(
                    changed(
                        session ->
                            session.setDeadline(FakeSessions.in(180 + 60 * request.getMinutes()))))
                .build());
  }

  @Override
  public void startPractice(
      StartPracticeRequest request, StreamObserver<StartPracticeResponse> to) {
    FakeSessions.answer(
        to,
        () -> {
          server.game().open(1);
          return StartPracticeResponse.newBuilder()
              .setSession(changed(session -> session.setPractice(true)))
              .build();
        });
  }

  @Override
  public void endPractice(EndPracticeRequest request, StreamObserver<EndPracticeResponse> to) {
    FakeSessions.answer(
        to,
        () ->
            EndPracticeResponse.newBuilder()
                .setSession(
                    changed(
                        session ->
                            session
                                .setPractice(false)
                                .setState(Session.State.STATE_LOBBY)
                                .setTurn(0)
                                .clearDeadline()))
                .build());
  }

  @Override
  public void reopenSession(
      ReopenSessionRequest request, StreamObserver<ReopenSessionResponse> to) {
    FakeSessions.answer(
        to,
        () ->
            ReopenSessionResponse.newBuilder()
                .setSession(changed(session -> session.setState(Session.State.STATE_RUNNING)))
                .build());
  }

  @Override
  public void rewind(RewindRequest request, StreamObserver<RewindResponse> to) {
    FakeSessions.answer(
        to,
        () ->
            RewindResponse.newBuilder()
                .setSession(
                    changed(
                        session ->
                            session
                                .setState(Session.State.STATE_RUNNING)
                                .setTurn(request.getTurn())
                                .setTurnLabel("Spring")
                                .setDeadline(FakeSessions.in(180))))
                .build());
  }

  @Override
  public void setStandIn(SetStandInRequest request, StreamObserver<SetStandInResponse> to) {
    FakeSessions.answer(
        to,
        () -> {
          if (!request.getPolicy().isEmpty() && !request.getPolicy().equals("hawk")) {
            throw Refusals.of(Code.INVALID_ARGUMENT, "INVALID_FIELD", "There is only hawk.");
          }
          var team = server.game().teams.get(request.getTeam());
          server
              .game()
              .put(
                  team.toBuilder()
                      .setBot(request.getStandIn() == StandIn.STAND_IN_BOT)
                      .setStandIn(request.getStandIn())
                      .build());
          return SetStandInResponse.getDefaultInstance();
        });
  }
}
