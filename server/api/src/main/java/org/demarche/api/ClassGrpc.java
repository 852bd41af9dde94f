package org.demarche.api;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.demarche.api.ClassAccess.Place;
import org.demarche.api.mapping.ClassMapper;
import org.demarche.api.mapping.ResourceNames;
import org.demarche.api.mapping.ResourceNames.SeatName;
import org.demarche.api.mapping.SessionMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Seat;
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
import org.demarche.protocol.v1.ListClassesRequest;
import org.demarche.protocol.v1.ListClassesResponse;
import org.demarche.protocol.v1.ListRosterRequest;
import org.demarche.protocol.v1.ListRosterResponse;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.MoveSeatResponse;
import org.demarche.protocol.v1.OwnedWorld;
import org.demarche.protocol.v1.ReplaceSeatRequest;
import org.demarche.protocol.v1.ReplaceSeatResponse;
import org.demarche.protocol.v1.World;
import org.demarche.session.Changed;
import org.demarche.session.ClassPage;
import org.demarche.session.CreatedClass;
import org.demarche.session.GameClass;
import org.demarche.session.LoadedSession;
import org.demarche.session.Seated;
import org.demarche.session.SessionService;

/** Answers the calls of ClassService. */
final class ClassGrpc extends ClassServiceGrpc.ClassServiceImplBase {
  private static final String LIST = "classes";

  private final SessionService sessions;
  private final ScenarioCatalog catalog;
  private final ClassAccess access;
  private final RosterCalls rosters;
  private final DeskCalls desks;

  ClassGrpc(SessionService sessions, ScenarioCatalog catalog, InstantSource clock) {
    this.sessions = sessions;
    this.catalog = catalog;
    this.access = new ClassAccess(sessions);
    this.rosters = new RosterCalls(sessions, catalog, access);
    this.desks = new DeskCalls(sessions, catalog, clock);
  }

  @Override
  public void createClass(
      CreateClassRequest request, StreamObserver<CreateClassResponse> observer) {
    CreatedClass created = rosters.create(request);
    Class.Builder answer = ClassMapper.head(created.created());
    CreateClassResponse.Builder response = CreateClassResponse.newBuilder();
    for (Seated seated : created.owned()) {
      LoadedSession session = seated.session();
      String world = session.state().setup().options().world();
      SessionMapper mapper = mapper(session);
      answer.addWorlds(world(world, session));
      response.addOwned(
          OwnedWorld.newBuilder()
              .setWorld(world)
              .setSeat(mapper.seat(session.id(), seated.seat()))
              .setToken(seated.token())
              .addAllJoinCodes(
                  session.state().codes().stream()
                      .filter(code -> !code.personal())
                      .map(mapper::joinCode)
                      .toList()));
      response.addAllRoster(rosters.entries(session, world, true));
    }
    Answers.send(observer, response.setClass_(answer).build());
  }

  @Override
  public void listClasses(
      ListClassesRequest request, StreamObserver<ListClassesResponse> observer) {
    ClassPage page =
        sessions
            .classes()
            .list(
                PageToken.size(request.getPageSize()),
                PageToken.position(LIST, request.getPageToken()));
    List<Class> classes = new ArrayList<>();
    for (GameClass given : page.classes()) {
      Class.Builder mapped = ClassMapper.head(given);
      access
          .places(given)
          .forEach(place -> mapped.addWorlds(world(place.world(), place.session())));
      classes.add(mapped.build());
    }
    Answers.send(
        observer,
        ListClassesResponse.newBuilder()
            .addAllClasses(classes)
            .setNextPageToken(PageToken.of(LIST, page.next()))
            .build());
  }

  @Override
  public void getClass(GetClassRequest request, StreamObserver<GetClassResponse> observer) {
    GameClass given = access.classNamed("name", request.getName());
    Class.Builder mapped = ClassMapper.head(given);
    for (Place place : access.places(given)) {
      Desk desk = desks.of(place.session(), ClassAccess.ownSeat(place.session()));
      mapped.addWorlds(World.newBuilder().setName(place.world()).setDesk(desk));
    }
    Answers.send(observer, GetClassResponse.newBuilder().setClass_(mapped).build());
  }

  @Override
  public void importRoster(
      ImportRosterRequest request, StreamObserver<ImportRosterResponse> observer) {
    Answers.send(
        observer,
        ImportRosterResponse.newBuilder().addAllAdded(rosters.importRoster(request)).build());
  }

  @Override
  public void listRoster(ListRosterRequest request, StreamObserver<ListRosterResponse> observer) {
    ListRosterResponse.Builder answer = ListRosterResponse.newBuilder();
    for (Place place : access.places("parent", request.getParent())) {
      answer.addAllRoster(rosters.entries(place.session(), place.world(), place.owns()));
    }
    Answers.send(observer, answer.build());
  }

  @Override
  public void getJoinSheet(
      GetJoinSheetRequest request, StreamObserver<GetJoinSheetResponse> observer) {
    Answers.send(
        observer, GetJoinSheetResponse.newBuilder().setHtml(rosters.sheet(request)).build());
  }

  @Override
  public void moveSeat(MoveSeatRequest request, StreamObserver<MoveSeatResponse> observer) {
    SeatName name = seatName(request.getName());
    Place place = access.place(name.session());
    Command command = catalog.commands(place.session().scenario()).moveSeat(name.seat(), request);
    Changed changed =
        SeatCalls.done(
            sessions.execute(name.session(), place.caller(), request.getRequestId(), command));
    LoadedSession after = changed.session();
    Seat moved = after.findSeat(changed.subject());
    MoveSeatResponse.Builder answer = MoveSeatResponse.newBuilder();
    if (moved != null) {
      answer.setSeat(mapper(after).seat(after.id(), moved));
    }
    Answers.send(observer, answer.build());
  }

  @Override
  public void replaceSeat(
      ReplaceSeatRequest request, StreamObserver<ReplaceSeatResponse> observer) {
    SeatName name = seatName(request.getName());
    Place place = access.place(name.session());
    Seat own = ClassAccess.ownSeat(place.session());
    if (own != null && own.id().equals(name.seat())) {
      throw Refusals.ofField(
          "name",
          "This is your own seat, and its token would be worthless before you had the answer. Ask"
              + " another owner or controller, or the operator of the server.");
    }
    JoinCode code =
        SeatCalls.done(
            sessions
                .classes()
                .replace(
                    name.session(),
                    place.caller(),
                    request.getRequestId(),
                    name.seat(),
                    request.getDisplayName(),
                    request.getReason()));
    Answers.send(
        observer,
        ReplaceSeatResponse.newBuilder()
            .setJoinCode(mapper(place.session()).joinCode(code))
            .build());
  }

  private static SeatName seatName(String name) {
    SeatName parsed = ResourceNames.parseSeat(name);
    if (parsed == null) {
      throw Refusals.ofField(
          "name",
          "'%s' names no seat; it must be sessions/{session}/seats/{seat}.".formatted(name));
    }
    return parsed;
  }

  private World world(String name, LoadedSession session) {
    return World.newBuilder()
        .setName(name)
        .setDesk(Desk.newBuilder().setSession(desks.session(session)))
        .build();
  }

  private SessionMapper mapper(LoadedSession session) {
    return catalog.views(session.scenario()).sessions();
  }
}
