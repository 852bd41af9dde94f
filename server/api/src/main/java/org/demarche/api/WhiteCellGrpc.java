package org.demarche.api;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.mapping.WhiteCellRequests;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Power;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.protocol.v1.DropInjectRequest;
import org.demarche.protocol.v1.DropInjectResponse;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.EstimateMoveResponse;
import org.demarche.protocol.v1.GetDeskRequest;
import org.demarche.protocol.v1.GetDeskResponse;
import org.demarche.protocol.v1.ImportInjectsRequest;
import org.demarche.protocol.v1.ImportInjectsResponse;
import org.demarche.protocol.v1.ListInjectsRequest;
import org.demarche.protocol.v1.ListInjectsResponse;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.OverrideTrackResponse;
import org.demarche.protocol.v1.PlanInjectRequest;
import org.demarche.protocol.v1.PlanInjectResponse;
import org.demarche.protocol.v1.PreviewInjectRequest;
import org.demarche.protocol.v1.PreviewInjectResponse;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.SendInjectResponse;
import org.demarche.protocol.v1.WhiteCellServiceGrpc;
import org.demarche.session.Changed;
import org.demarche.session.LoadedSession;
import org.demarche.session.SessionService;

/** Answers the calls of WhiteCellService. */
final class WhiteCellGrpc extends WhiteCellServiceGrpc.WhiteCellServiceImplBase {
  private final ScenarioCatalog catalog;
  private final InstantSource clock;
  private final SeatCalls calls;
  private final DeskCalls desks;

  WhiteCellGrpc(SessionService sessions, ScenarioCatalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
    this.calls = new SeatCalls(sessions, clock);
    this.desks = new DeskCalls(sessions, catalog, clock);
  }

  @Override
  public void getDesk(GetDeskRequest request, StreamObserver<GetDeskResponse> observer) {
    desks.getDesk(request, observer);
  }

  @Override
  public void listInjects(
      ListInjectsRequest request, StreamObserver<ListInjectsResponse> observer) {
    Holder holder = holder(Power.CONTENT, "parent", request.getParent());
    Answers.send(
        observer,
        ListInjectsResponse.newBuilder().addAllInjects(injects(holder.session()).all()).build());
  }

  @Override
  public void planInject(PlanInjectRequest request, StreamObserver<PlanInjectResponse> observer) {
    Holder holder = holder(Power.CONTENT, "parent", request.getParent());
    PlannedInject inject = requests(holder).inject(request.getInject());
    Changed changed = calls.execute(holder, request.getRequestId(), new Command.PlanInject(inject));
    Answers.send(
        observer,
        PlanInjectResponse.newBuilder()
            .setInject(injects(changed.session()).one(inject.id()))
            .build());
  }

  @Override
  public void importInjects(
      ImportInjectsRequest request, StreamObserver<ImportInjectsResponse> observer) {
    Holder holder = holder(Power.CONTENT, "parent", request.getParent());
    Command.PlanInjects command = injects(holder.session()).table(holder, request.getCsv(), clock);
    Changed changed = calls.execute(holder, request.getRequestId(), command);
    InjectCalls after = injects(changed.session());
    Answers.send(
        observer,
        ImportInjectsResponse.newBuilder()
            .addAllInjects(
                command.injects().stream().map(inject -> after.one(inject.id())).toList())
            .build());
  }

  @Override
  public void previewInject(
      PreviewInjectRequest request, StreamObserver<PreviewInjectResponse> observer) {
    Holder holder = holder(Power.CONTENT, "name", request.getName());
    Answers.send(observer, injects(holder.session()).preview(request.getInject()));
  }

  @Override
  public void sendInject(SendInjectRequest request, StreamObserver<SendInjectResponse> observer) {
    Holder holder = holder(Power.CONTENT, "name", request.getName());
    Changed changed =
        calls.execute(holder, request.getRequestId(), requests(holder).sendInject(request));
    Answers.send(
        observer,
        SendInjectResponse.newBuilder()
            .setInject(injects(changed.session()).one(request.getInject()))
            .build());
  }

  @Override
  public void dropInject(DropInjectRequest request, StreamObserver<DropInjectResponse> observer) {
    Holder holder = holder(Power.CONTENT, "name", request.getName());
    Changed changed =
        calls.execute(holder, request.getRequestId(), requests(holder).dropInject(request));
    Answers.send(
        observer,
        DropInjectResponse.newBuilder()
            .setInject(injects(changed.session()).one(request.getInject()))
            .build());
  }

  @Override
  public void overrideTrack(
      OverrideTrackRequest request, StreamObserver<OverrideTrackResponse> observer) {
    Holder holder = holder(Power.CONTENT, "name", request.getName());
    Changed changed =
        calls.execute(holder, request.getRequestId(), requests(holder).overrideTrack(request));
    OverrideTrackResponse.Builder answer = OverrideTrackResponse.newBuilder();
    mapper(holder).tracks(view(holder, changed).tracks()).stream()
        .filter(track -> track.getInfo().getId().equals(request.getTrack()))
        .findFirst()
        .ifPresent(answer::setTrack);
    Answers.send(observer, answer.build());
  }

  @Override
  public void estimateMove(
      EstimateMoveRequest request, StreamObserver<EstimateMoveResponse> observer) {
    Holder holder = holder(Power.ESTIMATE, "name", request.getName());
    Changed changed =
        calls.execute(holder, request.getRequestId(), requests(holder).estimateMove(request));
    EstimateMoveResponse.Builder answer = EstimateMoveResponse.newBuilder();
    new OwnAffairs(view(holder, changed), mapper(holder))
        .adjudication(request.getMove())
        .ifPresent(answer::setAdjudication);
    Answers.send(observer, answer.build());
  }

  /**
   * Who calls, for the session that is named.
   *
   * @param power that the caller must have
   * @param field the field the name is in
   */
  private static Holder holder(Power power, String field, String name) {
    Holder holder = Holder.current();
    SeatCalls.requireSession(holder, field, name);
    SeatCalls.requirePower(holder, power);
    return holder;
  }

  private static SeatView view(Holder holder, Changed changed) {
    LoadedSession after = changed.session();
    return Views.view(after.scenario(), after.state(), holder.seat());
  }

  private InjectCalls injects(LoadedSession session) {
    return new InjectCalls(session, catalog.views(session.scenario()).whiteCell());
  }

  private ViewMapper mapper(Holder holder) {
    return catalog.views(holder.session().scenario());
  }

  private WhiteCellRequests requests(Holder holder) {
    return catalog.commands(holder.session().scenario()).whiteCell();
  }
}
