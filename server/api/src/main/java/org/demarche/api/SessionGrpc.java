package org.demarche.api;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.function.Function;
import org.demarche.api.access.Authentication;
import org.demarche.api.access.Holder;
import org.demarche.api.access.Throttle;
import org.demarche.api.mapping.CommandMapper;
import org.demarche.api.mapping.ResourceNames;
import org.demarche.api.mapping.SessionMapper;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.AwardDebriefResponse;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.CreateSessionResponse;
import org.demarche.protocol.v1.GetSessionRequest;
import org.demarche.protocol.v1.GetSessionResponse;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.JoinSessionResponse;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.ListSeatsResponse;
import org.demarche.protocol.v1.ListSessionsRequest;
import org.demarche.protocol.v1.ListSessionsResponse;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.demarche.protocol.v1.LookUpCodeResponse;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RevokeSeatResponse;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.RuleMoveResponse;
import org.demarche.protocol.v1.Session;
import org.demarche.session.Invitation;
import org.demarche.session.LoadedSession;
import org.demarche.session.Result;
import org.demarche.session.Seated;
import org.demarche.session.SessionPage;
import org.demarche.session.SessionService;

/** Answers the calls of SessionService. */
final class SessionGrpc extends SessionLifeGrpc {
  private static final String LIST = "sessions";

  /** Sees what everybody sees. */
  private static final Seat ANYBODY = new Seat("", Seat.Role.OBSERVER, -1, "", "", false);

  private final SessionService sessions;
  private final ScenarioCatalog catalog;
  private final InstantSource clock;
  private final Throttle codes;
  private final SeatCalls calls;

  /**
   * @param codes slows down guessing of join codes
   */
  SessionGrpc(
      SessionService sessions, ScenarioCatalog catalog, InstantSource clock, Throttle codes) {
    this.sessions = sessions;
    this.catalog = catalog;
    this.clock = clock;
    this.codes = codes;
    this.calls = new SeatCalls(sessions, clock);
  }

  @Override
  public void createSession(
      CreateSessionRequest request, StreamObserver<CreateSessionResponse> observer) {
    Seated seated = SeatCalls.done(sessions.create(NewSessions.of(request, catalog)));
    SessionMapper mapper = mapper(seated.session());
    Answers.send(
        observer,
        CreateSessionResponse.newBuilder()
            .setSession(session(seated.session()))
            .setSeat(mapper.seat(seated.session().id(), seated.seat()))
            .setToken(seated.token())
            .addAllJoinCodes(
                seated.session().state().codes().stream().map(mapper::joinCode).toList())
            .build());
  }

  @Override
  public void listSessions(
      ListSessionsRequest request, StreamObserver<ListSessionsResponse> observer) {
    SessionPage page =
        sessions.list(
            PageToken.size(request.getPageSize()),
            PageToken.position(LIST, request.getPageToken()));
    Answers.send(
        observer,
        ListSessionsResponse.newBuilder()
            .addAllSessions(page.sessions().stream().map(this::session).toList())
            .setNextPageToken(PageToken.of(LIST, page.next()))
            .build());
  }

  @Override
  public void getSession(GetSessionRequest request, StreamObserver<GetSessionResponse> observer) {
    Holder holder = Holder.current();
    SeatCalls.requireSession(holder, "name", request.getName());
    Answers.send(
        observer, GetSessionResponse.newBuilder().setSession(session(holder.session())).build());
  }

  @Override
  public void lookUpCode(LookUpCodeRequest request, StreamObserver<LookUpCodeResponse> observer) {
    InetAddress address = Authentication.remoteAddress();
    Authentication.refuseGuessing(codes, address);
    Invitation invitation = sessions.invitation(request.getCode());
    if (invitation == null) {
      codes.failed(address);
      throw Refusals.of(
          Reason.CODE_NOT_FOUND,
          "This code leads to no seat. Compare it with the one you were given.");
    }
    var code = mapper(invitation.session()).joinCode(invitation.code());
    Answers.send(
        observer,
        LookUpCodeResponse.newBuilder()
            .setSession(session(invitation.session()))
            .setRole(code.getRole())
            .setTeam(code.getTeam())
            .setHead(code.getHead())
            .setDisplayName(code.getDisplayName())
            .setUsed(code.getUsed())
            .build());
  }

  @Override
  public void joinSession(
      JoinSessionRequest request, StreamObserver<JoinSessionResponse> observer) {
    InetAddress address = Authentication.remoteAddress();
    Authentication.refuseGuessing(codes, address);
    var result = sessions.join(request.getRequestId(), request.getCode(), request.getDisplayName());
    if (result instanceof Result.Refused<Seated>(var rejection)
        && rejection.reason() == Reason.CODE_NOT_FOUND) {
      codes.failed(address);
    }
    Seated seated = SeatCalls.done(result);
    Answers.send(
        observer,
        JoinSessionResponse.newBuilder()
            .setSession(session(seated.session()))
            .setSeat(mapper(seated.session()).seat(seated.session().id(), seated.seat()))
            .setToken(seated.token())
            .build());
  }

  @Override
  public void listSeats(ListSeatsRequest request, StreamObserver<ListSeatsResponse> observer) {
    Holder holder = Holder.current();
    SeatCalls.requireSession(holder, "parent", request.getParent());
    SeatCalls.requireFacilitator(holder);
    LoadedSession session = holder.session();
    SessionMapper mapper = mapper(session);
    Answers.send(
        observer,
        ListSeatsResponse.newBuilder()
            .addAllSeats(
                session.state().seats().stream()
                    .map(seat -> mapper.seat(session.id(), seat))
                    .toList())
            .addAllJoinCodes(
                session.state().codes().stream()
                    .filter(code -> !code.role().facilitates() || isOwner(holder))
                    .map(mapper::joinCode)
                    .toList())
            .build());
  }

  /** Others would give themselves more power with the code of somebody who facilitates. */
  private static boolean isOwner(Holder holder) {
    return holder.seat().role() == Seat.Role.OWNER;
  }

  @Override
  public void revokeSeat(RevokeSeatRequest request, StreamObserver<RevokeSeatResponse> observer) {
    Holder holder = Holder.current();
    ResourceNames.SeatName name = ResourceNames.parseSeat(request.getName());
    if (name == null) {
      throw Refusals.ofField(
          "name",
          "'%s' names no seat; it must be sessions/{session}/seats/{seat}."
              .formatted(request.getName()));
    }
    SeatCalls.requireSession(holder, name.session());
    Command command = commands(holder).revokeSeat(name.seat(), request);
    calls.execute(holder, request.getRequestId(), command);
    Answers.send(observer, RevokeSeatResponse.getDefaultInstance());
  }

  @Override
  public void ruleMove(RuleMoveRequest request, StreamObserver<RuleMoveResponse> observer) {
    SeatView view =
        changed(
            Power.CONTENT,
            request.getName(),
            request.getRequestId(),
            commands -> commands.ruleMove(request));
    Answers.send(
        observer,
        RuleMoveResponse.newBuilder()
            .setOrders(
                view.orders().stream()
                    .map(views(Holder.current()).orders()::orders)
                    .filter(orders -> orders.getTeam().equals(request.getTeam()))
                    .findFirst()
                    .orElseGet(Orders::getDefaultInstance))
            .build());
  }

  @Override
  public void awardDebrief(
      AwardDebriefRequest request, StreamObserver<AwardDebriefResponse> observer) {
    SeatView view =
        changed(
            Power.GOVERN,
            request.getName(),
            request.getRequestId(),
            commands -> commands.awardDebrief(request));
    ViewMapper mapper = views(Holder.current());
    AwardDebriefResponse.Builder answer = AwardDebriefResponse.newBuilder();
    if (view.reveal() != null) {
      view.reveal().scores().stream().map(mapper::score).forEach(answer::addScores);
    }
    Answers.send(observer, answer.build());
  }

  /** Carries out a facilitator's command, and gives the facilitator's view after it. */
  private SeatView changed(
      Power power, String name, String requestId, Function<CommandMapper, Command> command) {
    Holder holder = Holder.current();
    SeatCalls.requireSession(holder, "name", name);
    SeatCalls.requirePower(holder, power);
    var changed = calls.execute(holder, requestId, command.apply(commands(holder)));
    LoadedSession after = changed.session();
    return Views.view(after.scenario(), after.state(), holder.seat());
  }

  @Override
  <A extends Message> void run(
      Power power,
      String name,
      String requestId,
      Function<CommandMapper, Command> command,
      Function<Session, A> answer,
      StreamObserver<A> observer) {
    Holder holder = Holder.current();
    SeatCalls.requireSession(holder, "name", name);
    SeatCalls.requirePower(holder, power);
    var changed = calls.execute(holder, requestId, command.apply(commands(holder)));
    Answers.send(observer, answer.apply(session(changed.session())));
  }

  private Session session(LoadedSession session) {
    SeatView view = Views.view(session.scenario(), session.state(), ANYBODY);
    return mapper(session).session(view.session(), clock.instant());
  }

  private SessionMapper mapper(LoadedSession session) {
    return catalog.views(session.scenario()).sessions();
  }

  private ViewMapper views(Holder holder) {
    return catalog.views(holder.session().scenario());
  }

  private CommandMapper commands(Holder holder) {
    return catalog.commands(holder.session().scenario());
  }
}
