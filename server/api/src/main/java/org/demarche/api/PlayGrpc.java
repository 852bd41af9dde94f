package org.demarche.api;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.InstantSource;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.CommandMapper;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.engine.session.Command;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AddMoveResponse;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerDealResponse;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.AnswerQuizResponse;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.ApproveOrdersResponse;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.ArgueResponse;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.AssessResponse;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.CommentOrdersResponse;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.CounterDealResponse;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.EditMoveResponse;
import org.demarche.protocol.v1.GetBriefRequest;
import org.demarche.protocol.v1.GetBriefResponse;
import org.demarche.protocol.v1.GetQuizRequest;
import org.demarche.protocol.v1.GetQuizResponse;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.GetViewResponse;
import org.demarche.protocol.v1.ListConversationsRequest;
import org.demarche.protocol.v1.ListConversationsResponse;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMessagesResponse;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.ListMovesResponse;
import org.demarche.protocol.v1.ListNewsRequest;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.MarkReadRequest;
import org.demarche.protocol.v1.MarkReadResponse;
import org.demarche.protocol.v1.MarkSeenRequest;
import org.demarche.protocol.v1.MarkSeenResponse;
import org.demarche.protocol.v1.PlayServiceGrpc;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.ProposeDealResponse;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.RemoveMoveResponse;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SendMessageResponse;
import org.demarche.protocol.v1.SetLabelRequest;
import org.demarche.protocol.v1.SetLabelResponse;
import org.demarche.protocol.v1.WatchRequest;
import org.demarche.protocol.v1.WatchResponse;
import org.demarche.protocol.v1.WithdrawOrdersRequest;
import org.demarche.protocol.v1.WithdrawOrdersResponse;
import org.demarche.session.Changed;
import org.demarche.session.LoadedSession;
import org.demarche.session.SeatStream;
import org.demarche.session.SessionService;

/** Answers the calls of PlayService. Every answer is made of what the seat's view holds. */
final class PlayGrpc extends PlayServiceGrpc.PlayServiceImplBase {
  private final SessionService sessions;
  private final ScenarioCatalog catalog;
  private final InstantSource clock;
  private final Duration heartbeat;
  private final SeatCalls calls;

  PlayGrpc(
      SessionService sessions, ScenarioCatalog catalog, InstantSource clock, Duration heartbeat) {
    this.sessions = sessions;
    this.catalog = catalog;
    this.clock = clock;
    this.heartbeat = heartbeat;
    this.calls = new SeatCalls(sessions, clock);
  }

  @Override
  public void getView(GetViewRequest request, StreamObserver<GetViewResponse> observer) {
    Holder holder = Holder.current();
    String cursor = sessions.cursor(holder.session(), holder.seat());
    Answers.send(
        observer,
        GetViewResponse.newBuilder()
            .setView(mapper(holder).view(view(holder), cursor, clock.instant()))
            .build());
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<WatchResponse> observer) {
    Holder holder = Holder.current();
    CallTimes.noTimeout();
    SeatStream stream = sessions.watch(holder.session().id(), holder.seat(), request.getCursor());
    var client = (ServerCallStreamObserver<WatchResponse>) observer;
    Runnable isThere = () -> sessions.presence().seen(holder.session().id(), holder.seat().id());
    var call = new WatchCall(holder, stream, mapper(holder), client, heartbeat, clock, isThere);
    Thread.ofVirtual().name("watch-" + holder.seat().id()).start(call);
  }

  @Override
  public void getBrief(GetBriefRequest request, StreamObserver<GetBriefResponse> observer) {
    Answers.send(observer, Briefs.of(Holder.current()));
  }

  @Override
  public void listMoves(ListMovesRequest request, StreamObserver<ListMovesResponse> observer) {
    Holder holder = Holder.current();
    Answers.send(observer, new MoveList(holder, calls, mapper(holder).scenarios()).list());
  }

  @Override
  public void addMove(AddMoveRequest request, StreamObserver<AddMoveResponse> observer) {
    Holder holder = Holder.current();
    Command command = teamCommands(holder).addMove(request);
    Changed changed =
        request.getValidateOnly()
            ? calls.preview(holder, command)
            : calls.execute(holder, request.getRequestId(), command);
    OwnAffairs own = own(holder, changed);
    AddMoveResponse.Builder answer = AddMoveResponse.newBuilder().setOrders(own.orders());
    own.move(changed.subject()).ifPresent(answer::setMove);
    Answers.send(observer, answer.build());
  }

  @Override
  public void editMove(EditMoveRequest request, StreamObserver<EditMoveResponse> observer) {
    Holder holder = Holder.current();
    Command command = teamCommands(holder).whiteCell().editMove(request);
    Changed changed =
        request.getValidateOnly()
            ? calls.preview(holder, command)
            : calls.execute(holder, request.getRequestId(), command);
    OwnAffairs own = own(holder, changed);
    EditMoveResponse.Builder answer = EditMoveResponse.newBuilder().setOrders(own.orders());
    own.move(changed.subject()).ifPresent(answer::setMove);
    Answers.send(observer, answer.build());
  }

  @Override
  public void commentOrders(
      CommentOrdersRequest request, StreamObserver<CommentOrdersResponse> observer) {
    OwnAffairs own =
        execute(
            request.getRequestId(),
            teamCommands(Holder.current()).whiteCell().commentOrders(request));
    Answers.send(observer, CommentOrdersResponse.newBuilder().setOrders(own.orders()).build());
  }

  @Override
  public void argue(ArgueRequest request, StreamObserver<ArgueResponse> observer) {
    OwnAffairs own =
        execute(request.getRequestId(), teamCommands(Holder.current()).whiteCell().argue(request));
    ArgueResponse.Builder answer = ArgueResponse.newBuilder();
    own.adjudication(request.getMove()).ifPresent(answer::setAdjudication);
    Answers.send(observer, answer.build());
  }

  @Override
  public void removeMove(RemoveMoveRequest request, StreamObserver<RemoveMoveResponse> observer) {
    OwnAffairs own =
        execute(request.getRequestId(), teamCommands(Holder.current()).removeMove(request));
    Answers.send(observer, RemoveMoveResponse.newBuilder().setOrders(own.orders()).build());
  }

  @Override
  public void approveOrders(
      ApproveOrdersRequest request, StreamObserver<ApproveOrdersResponse> observer) {
    OwnAffairs own =
        execute(request.getRequestId(), teamCommands(Holder.current()).approveOrders(request));
    Answers.send(observer, ApproveOrdersResponse.newBuilder().setOrders(own.orders()).build());
  }

  @Override
  public void withdrawOrders(
      WithdrawOrdersRequest request, StreamObserver<WithdrawOrdersResponse> observer) {
    OwnAffairs own =
        execute(request.getRequestId(), teamCommands(Holder.current()).withdrawOrders(request));
    Answers.send(observer, WithdrawOrdersResponse.newBuilder().setOrders(own.orders()).build());
  }

  @Override
  public void proposeDeal(
      ProposeDealRequest request, StreamObserver<ProposeDealResponse> observer) {
    Holder holder = Holder.current();
    Command command = teamCommands(holder).talk().proposeDeal(request);
    Changed changed =
        request.getValidateOnly()
            ? calls.preview(holder, command)
            : calls.execute(holder, request.getRequestId(), command);
    ProposeDealResponse.Builder answer = ProposeDealResponse.newBuilder();
    own(holder, changed).deal(changed.subject()).ifPresent(answer::setDeal);
    Answers.send(observer, answer.build());
  }

  @Override
  public void answerDeal(AnswerDealRequest request, StreamObserver<AnswerDealResponse> observer) {
    OwnAffairs own =
        execute(request.getRequestId(), teamCommands(Holder.current()).answerDeal(request));
    AnswerDealResponse.Builder answer = AnswerDealResponse.newBuilder();
    own.deal(request.getId()).ifPresent(answer::setDeal);
    Answers.send(observer, answer.build());
  }

  @Override
  public void counterDeal(
      CounterDealRequest request, StreamObserver<CounterDealResponse> observer) {
    Holder holder = Holder.current();
    Command command = teamCommands(holder).talk().counterDeal(request);
    Changed changed =
        request.getValidateOnly()
            ? calls.preview(holder, command)
            : calls.execute(holder, request.getRequestId(), command);
    CounterDealResponse.Builder answer = CounterDealResponse.newBuilder();
    own(holder, changed).deal(changed.subject()).ifPresent(answer::setDeal);
    Answers.send(observer, answer.build());
  }

  @Override
  public void sendMessage(
      SendMessageRequest request, StreamObserver<SendMessageResponse> observer) {
    Answers.send(observer, talk().send(request));
  }

  @Override
  public void setLabel(SetLabelRequest request, StreamObserver<SetLabelResponse> observer) {
    Answers.send(observer, talk().label(request));
  }

  @Override
  public void listMessages(
      ListMessagesRequest request, StreamObserver<ListMessagesResponse> observer) {
    Answers.send(observer, talk().messages(request));
  }

  @Override
  public void listConversations(
      ListConversationsRequest request, StreamObserver<ListConversationsResponse> observer) {
    Answers.send(observer, conversations().list());
  }

  @Override
  public void markRead(MarkReadRequest request, StreamObserver<MarkReadResponse> observer) {
    conversations().markRead(request);
    Answers.send(observer, MarkReadResponse.getDefaultInstance());
  }

  @Override
  public void markSeen(MarkSeenRequest request, StreamObserver<MarkSeenResponse> observer) {
    NewsCalls.markSeen(Holder.current(), sessions.reading(), request);
    Answers.send(observer, MarkSeenResponse.getDefaultInstance());
  }

  @Override
  public void listNews(ListNewsRequest request, StreamObserver<ListNewsResponse> observer) {
    Holder holder = Holder.current();
    Answers.send(
        observer, NewsCalls.list(holder, sessions.reading(), mapper(holder), clock.instant()));
  }

  private TalkCalls talk() {
    Holder holder = Holder.current();
    return new TalkCalls(holder, calls, commands(holder), mapper(holder));
  }

  private Conversations conversations() {
    Holder holder = Holder.current();
    return new Conversations(holder, sessions.reading(), mapper(holder));
  }

  @Override
  public void assess(AssessRequest request, StreamObserver<AssessResponse> observer) {
    OwnAffairs own =
        execute(request.getRequestId(), teamCommands(Holder.current()).assess(request));
    AssessResponse.Builder answer = AssessResponse.newBuilder();
    own.assessment(request.getQuestion()).ifPresent(answer::setAssessment);
    Answers.send(observer, answer.build());
  }

  @Override
  public void getQuiz(GetQuizRequest request, StreamObserver<GetQuizResponse> observer) {
    QuizCalls.getQuiz(observer);
  }

  @Override
  public void answerQuiz(AnswerQuizRequest request, StreamObserver<AnswerQuizResponse> observer) {
    Command command = commands(Holder.current()).answerQuiz(request);
    QuizCalls.answerQuiz(calls, command, request, observer);
  }

  @Override
  public void getTurn(GetTurnRequest request, StreamObserver<GetTurnResponse> observer) {
    Holder holder = Holder.current();
    var viewpoint = commands(holder).viewpoint(request.getViewpoint());
    Answers.send(
        observer,
        PastTurn.of(holder, request.getTurn(), request.getBranch(), viewpoint, mapper(holder)));
  }

  private OwnAffairs execute(String requestId, Command command) {
    Holder holder = Holder.current();
    return own(holder, calls.execute(holder, requestId, command));
  }

  /** What the holder's team has after a change, as the holder sees it. */
  private OwnAffairs own(Holder holder, Changed changed) {
    LoadedSession after = changed.session();
    SeatView view = Views.view(after.scenario(), after.state(), holder.seat());
    return new OwnAffairs(view, mapper(holder));
  }

  private static SeatView view(Holder holder) {
    return Views.view(holder.session().scenario(), holder.session().state(), holder.seat());
  }

  private ViewMapper mapper(Holder holder) {
    return catalog.views(holder.session().scenario());
  }

  /** For what only teams do: others learn that first, whatever they ask. */
  private CommandMapper teamCommands(Holder holder) {
    SeatCalls.requireTeam(holder);
    return commands(holder);
  }

  private CommandMapper commands(Holder holder) {
    return catalog.commands(holder.session().scenario());
  }
}
