package org.demarche.cli.fake;

import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.AwardDebriefResponse;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CloseTurnResponse;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.CreateSessionResponse;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.EndSessionResponse;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.ExtendTurnResponse;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.JoinSessionResponse;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.ListSeatsResponse;
import org.demarche.protocol.v1.ListSessionsRequest;
import org.demarche.protocol.v1.ListSessionsResponse;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.demarche.protocol.v1.LookUpCodeResponse;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.PauseSessionResponse;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.ResumeSessionResponse;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RevokeSeatResponse;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.RuleMoveResponse;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SessionOptions;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.SetBotResponse;
import org.demarche.protocol.v1.StartSessionRequest;
import org.demarche.protocol.v1.StartSessionResponse;

/** Creates and runs the fake game. */
final class FakeSessions extends FakeSessionLife {
  FakeSessions(FakeServer server) {
    super(server);
  }

  static <A> void answer(StreamObserver<A> to, Supplier<A> make) {
    try {
      to.onNext(make.get());
      to.onCompleted();
    } catch (StatusRuntimeException refused) {
      to.onError(refused);
    }
  }

  private static void requireOperator() {
    if (!Caller.token().equals(FakeServer.OPERATOR_KEY)) {
      throw Refusals.of(
          Code.UNAUTHENTICATED, "OPERATOR_KEY_INVALID", "This call needs the operator key.");
    }
  }

  @Override
  Session changed(UnaryOperator<Session.Builder> change) {
    requireFacilitator();
    server.game().put(change.apply(server.game().session.toBuilder()).build());
    return server.game().session;
  }

  private void requireFacilitator() {
    if (server.seat().getRole() != Seat.Role.ROLE_OWNER) {
      throw Refusals.of(
          Code.PERMISSION_DENIED,
          "NOT_FACILITATOR",
          "Only the owner or a controller may do this. Ask one of them.");
    }
  }

  @Override
  public void createSession(
      CreateSessionRequest request, StreamObserver<CreateSessionResponse> to) {
    answer(
        to,
        () -> {
          requireOperator();
          var title = request.getTitle().isEmpty() ? "Two Islands" : request.getTitle();
          server.create(title);
          if (request.getScenario().equals(Samples.RICH.getSummary().getName())) {
            enrich(request);
          }
          var seat = server.addSeat("facilitator-token", Seat.Role.ROLE_OWNER, "", "White");
          return CreateSessionResponse.newBuilder()
              .setSession(server.game().session)
              .setSeat(seat)
              .setToken("facilitator-token")
              .addAllJoinCodes(server.codes())
              .build();
        });
  }

  private void enrich(CreateSessionRequest request) {
    request.getModifiersList().stream()
        .filter(modifier -> !modifier.equals("cold"))
        .forEach(
            modifier -> {
              throw Refusals.field(
                  "modifiers", "There is no modifier '" + modifier + "'. The scenario has cold.");
            });
    var game = server.game();
    game.rich.modifiers = String.join("", request.getModifiersList());
    game.session =
        game.session.toBuilder()
            .setScenario(request.getScenario())
            .setRationaleRequired(isRequired(request.getOptions().getRationale()))
            .setPredictionRequired(isRequired(request.getOptions().getPrediction()))
            .setTurns(request.getTurns() == 0 ? 2 : request.getTurns())
            .setDocumentOnly(request.getDocumentOnly())
            .setTheses(false)
            .addQuestions("catch")
            .build();
    for (var info : Samples.RICH.getSummary().getTeamsList()) {
      var teams = server.game().teams;
      teams.put(info.getId(), teams.get(info.getId()).toBuilder().setInfo(info).build());
    }
  }

  private static boolean isRequired(SessionOptions.Demand demand) {
    return demand == SessionOptions.Demand.DEMAND_REQUIRED;
  }

  @Override
  public void ruleMove(RuleMoveRequest request, StreamObserver<RuleMoveResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          var game = server.game();
          game.rich.rule(request);
          return RuleMoveResponse.newBuilder()
              .setOrders(game.rich.seenBy(server.seat(), game.orders.get(request.getTeam())))
              .build();
        });
  }

  @Override
  public void awardDebrief(AwardDebriefRequest request, StreamObserver<AwardDebriefResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          server.game().rich.award(request.getPoints(), request.getReason());
          return AwardDebriefResponse.newBuilder()
              .addAllScores(server.game().rich.reveal().getScoresList())
              .build();
        });
  }

  @Override
  public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> to) {
    answer(
        to,
        () -> {
          requireOperator();
          return ListSessionsResponse.newBuilder().addSessions(server.game().session).build();
        });
  }

  @Override
  public void lookUpCode(LookUpCodeRequest request, StreamObserver<LookUpCodeResponse> to) {
    answer(
        to,
        () -> {
          var code = find(request.getCode());
          return LookUpCodeResponse.newBuilder()
              .setSession(server.game().session)
              .setRole(code.getRole())
              .setTeam(code.getTeam())
              .setHead(code.getHead())
              .setDisplayName(code.getDisplayName())
              .build();
        });
  }

  private JoinCode find(String code) {
    return Stream.concat(server.codes().stream(), server.furtherCodes().stream())
        .filter(one -> one.getCode().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.of(
                    Code.NOT_FOUND, "CODE_NOT_FOUND", "No session has the code " + code + "."));
  }

  @Override
  public void joinSession(JoinSessionRequest request, StreamObserver<JoinSessionResponse> to) {
    answer(
        to,
        () -> {
          var code = find(request.getCode());
          var name =
              request.getDisplayName().isEmpty() ? code.getDisplayName() : request.getDisplayName();
          var token = "token-" + name;
          var seat = server.addSeat(token, code.getRole(), code.getTeam(), name);
          return JoinSessionResponse.newBuilder()
              .setSession(server.game().session)
              .setSeat(seat)
              .setToken(token)
              .build();
        });
  }

  @Override
  public void listSeats(ListSeatsRequest request, StreamObserver<ListSeatsResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          return ListSeatsResponse.newBuilder()
              .addAllSeats(server.game().seatsByToken.values())
              .addAllJoinCodes(server.codes())
              .build();
        });
  }

  @Override
  public void revokeSeat(RevokeSeatRequest request, StreamObserver<RevokeSeatResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          server
              .game()
              .seatsByToken
              .values()
              .removeIf(seat -> seat.getName().equals(request.getName()));
          return RevokeSeatResponse.getDefaultInstance();
        });
  }

  @Override
  public void setBot(SetBotRequest request, StreamObserver<SetBotResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          var team = server.game().teams.get(request.getTeam());
          server.game().put(team.toBuilder().setBot(request.getActive()).build());
          return SetBotResponse.getDefaultInstance();
        });
  }

  @Override
  public void startSession(StartSessionRequest request, StreamObserver<StartSessionResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          server.game().open(1);
          return StartSessionResponse.newBuilder().setSession(server.game().session).build();
        });
  }

  @Override
  public void pauseSession(PauseSessionRequest request, StreamObserver<PauseSessionResponse> to) {
    answer(
        to,
        () ->
            PauseSessionResponse.newBuilder()
                .setSession(changed(session -> paused(session, request)))
                .build());
  }

  private static Session.Builder paused(Session.Builder session, PauseSessionRequest request) {
    session
        .setState(Session.State.STATE_PAUSED)
        .setPauseReason(request.getReason())
        .clearDeadline()
        .setSecondsLeft(150);
    return request.hasUntil() ? session.setPausedUntil(request.getUntil()) : session;
  }

  @Override
  public void resumeSession(
      ResumeSessionRequest request, StreamObserver<ResumeSessionResponse> to) {
    answer(
        to,
        () ->
            ResumeSessionResponse.newBuilder()
                .setSession(
                    changed(
                        session ->
                            session
                                .setState(Session.State.STATE_RUNNING)
                                .clearPauseReason()
                                .clearPausedUntil()
                                .clearSecondsLeft()
                                .setDeadline(in(150))))
                .build());
  }

  static Timestamp in(int seconds) {
    return FakeGame.NOW.toBuilder().setSeconds(FakeGame.NOW.getSeconds() + seconds).build();
  }

  @Override
  public void extendTurn(ExtendTurnRequest request, StreamObserver<ExtendTurnResponse> to) {
    answer(
        to,
        () ->
            ExtendTurnResponse.newBuilder()
                .setSession(
                    changed(session -> session.setDeadline(in(180 + 60 * request.getMinutes()))))
                .build());
  }

  @Override
  public void closeTurn(CloseTurnRequest request, StreamObserver<CloseTurnResponse> to) {
    answer(
        to,
        () -> {
          requireFacilitator();
          if (request.getTurn() != server.game().session.getTurn()) {
            throw Refusals.of(Code.FAILED_PRECONDITION, "TURN_CLOSED", "That turn has closed.");
          }
          server.game().closeTurn();
          return CloseTurnResponse.newBuilder().setSession(server.game().session).build();
        });
  }

  @Override
  public void endSession(EndSessionRequest request, StreamObserver<EndSessionResponse> to) {
    answer(
        to,
        () ->
            EndSessionResponse.newBuilder()
                .setSession(
                    changed(session -> session.setState(Session.State.STATE_ENDED).clearDeadline()))
                .build());
  }

  static JoinCode code(String code, Seat.Role role, String team) {
    return JoinCode.newBuilder().setCode(code).setRole(role).setTeam(team).build();
  }
}
