package org.demarche.cli.fake;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.demarche.protocol.v1.Class;
import org.demarche.protocol.v1.ClassServiceGrpc;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateClassResponse;
import org.demarche.protocol.v1.Desk;
import org.demarche.protocol.v1.GetClassRequest;
import org.demarche.protocol.v1.GetClassResponse;
import org.demarche.protocol.v1.GetJoinSheetRequest;
import org.demarche.protocol.v1.GetJoinSheetResponse;
import org.demarche.protocol.v1.ImportRosterRequest;
import org.demarche.protocol.v1.ImportRosterResponse;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.ListClassesRequest;
import org.demarche.protocol.v1.ListClassesResponse;
import org.demarche.protocol.v1.ListRosterRequest;
import org.demarche.protocol.v1.ListRosterResponse;
import org.demarche.protocol.v1.MemberDesk;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.MoveSeatResponse;
import org.demarche.protocol.v1.ReplaceSeatRequest;
import org.demarche.protocol.v1.ReplaceSeatResponse;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.TeamDesk;
import org.demarche.protocol.v1.World;

/** One class of one world, in which Ann is to play for the north. */
final class FakeClasses extends ClassServiceGrpc.ClassServiceImplBase {
  /** Ann's own. */
  static final JoinCode CODE =
      JoinCode.newBuilder()
          .setCode("PPPP2222")
          .setRole(Seat.Role.ROLE_MEMBER)
          .setTeam("north")
          .setHead(true)
          .setDisplayName("Ann")
          .build();

  private static final RosterEntry ANN =
      RosterEntry.newBuilder()
          .setDisplayName("Ann")
          .setWorld("red")
          .setSession("sessions/s1")
          .setJoinCode(CODE)
          .build();

  private static final Session SESSION =
      Session.newBuilder()
          .setTitle("Seminar, red")
          .setState(Session.State.STATE_RUNNING)
          .setPhase(Session.Phase.PHASE_PLANNING)
          .setTurn(1)
          .setTurns(2)
          .setTurnLabel("Spring")
          .build();

  private static Class given() {
    var north =
        TeamDesk.newBuilder()
            .setTeam("north")
            .setStatus(TeamDesk.Status.STATUS_LATE)
            .setMoves(2)
            .addMissing("approval of its orders")
            .addMembers(
                MemberDesk.newBuilder()
                    .setDisplayName("Ann")
                    .setHead(true)
                    .setOnline(true)
                    .setQuizAnswered(3)
                    .setQuizRight(2));
    return Class.newBuilder()
        .setName("classes/c1")
        .setTitle("Seminar")
        .addWorlds(
            World.newBuilder()
                .setName("red")
                .setDesk(Desk.newBuilder().setSession(SESSION).addTeams(north)))
        .build();
  }

  private static <T> void send(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  @Override
  public void createClass(
      CreateClassRequest request, StreamObserver<CreateClassResponse> observer) {
    var people = request.getRosterCsv().isEmpty() ? List.<RosterEntry>of() : List.of(ANN);
    send(
        observer, CreateClassResponse.newBuilder().setClass_(given()).addAllRoster(people).build());
  }

  @Override
  public void listClasses(
      ListClassesRequest request, StreamObserver<ListClassesResponse> observer) {
    send(observer, ListClassesResponse.newBuilder().addClasses(given()).build());
  }

  @Override
  public void getClass(GetClassRequest request, StreamObserver<GetClassResponse> observer) {
    send(observer, GetClassResponse.newBuilder().setClass_(given()).build());
  }

  @Override
  public void listRoster(ListRosterRequest request, StreamObserver<ListRosterResponse> observer) {
    send(observer, ListRosterResponse.newBuilder().addRoster(ANN).build());
  }

  @Override
  public void importRoster(
      ImportRosterRequest request, StreamObserver<ImportRosterResponse> observer) {
    if (request.getCsv().contains("atlantis")) {
      observer.onError(Refusals.field("csv", "Line 2: there is no team 'atlantis'."));
      return;
    }
    send(observer, ImportRosterResponse.newBuilder().addAdded(ANN).build());
  }

  @Override
  public void getJoinSheet(
      GetJoinSheetRequest request, StreamObserver<GetJoinSheetResponse> observer) {
    send(observer, GetJoinSheetResponse.newBuilder().setHtml("<html>").build());
  }

  @Override
  public void moveSeat(MoveSeatRequest request, StreamObserver<MoveSeatResponse> observer) {
    var seat = Seat.newBuilder().setName(request.getName()).setDisplayName("Ann").build();
    send(observer, MoveSeatResponse.newBuilder().setSeat(seat).build());
  }

  @Override
  public void replaceSeat(
      ReplaceSeatRequest request, StreamObserver<ReplaceSeatResponse> observer) {
    send(observer, ReplaceSeatResponse.newBuilder().setJoinCode(CODE).build());
  }
}
