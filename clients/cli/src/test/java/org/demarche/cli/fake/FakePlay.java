package org.demarche.cli.fake;

import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Comment;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.CommentOrdersResponse;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.CounterDealResponse;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.DealStep;
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
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.PlayServiceGrpc.PlayServiceImplBase;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.ProposeDealResponse;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.RemoveMoveResponse;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SendMessageResponse;
import org.demarche.protocol.v1.SetLabelRequest;
import org.demarche.protocol.v1.SetLabelResponse;
import org.demarche.protocol.v1.WatchRequest;
import org.demarche.protocol.v1.WatchResponse;
import org.demarche.protocol.v1.WithdrawOrdersRequest;
import org.demarche.protocol.v1.WithdrawOrdersResponse;

/** Plays a seat of the fake game. */
final class FakePlay extends PlayServiceImplBase {
  private final FakeServer server;

  FakePlay(FakeServer server) {
    this.server = server;
  }

  private <A> void answer(StreamObserver<A> to, Function<Seat, A> make) {
    try {
      to.onNext(make.apply(server.seat()));
      to.onCompleted();
    } catch (StatusRuntimeException refused) {
      to.onError(refused);
    }
  }

  private FakeGame game() {
    return server.game();
  }

  @Override
  public void getView(GetViewRequest request, StreamObserver<GetViewResponse> to) {
    answer(to, seat -> GetViewResponse.newBuilder().setView(game().view(seat)).build());
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<WatchResponse> to) {
    var call = (ServerCallStreamObserver<WatchResponse>) to;
    Seat seat;
    try {
      seat = server.seat();
    } catch (StatusRuntimeException refused) {
      to.onError(refused);
      return;
    }
    synchronized (game()) {
      Consumer<Change> listener =
          change -> {
            if (concerns(seat, change)) {
              call.onNext(WatchResponse.newBuilder().setCursor("next").addChanges(change).build());
            }
          };
      game().listeners.add(listener);
      call.setOnCancelHandler(() -> game().listeners.remove(listener));
      var view = game().view(seat);
      var first = WatchResponse.newBuilder().setCursor(view.getCursor());
      call.onNext(request.getCursor().isEmpty() ? first.setReset(view).build() : first.build());
    }
  }

  private static boolean concerns(Seat seat, Change change) {
    return !change.hasOrders() || change.getOrders().getTeam().equals(seat.getTeam());
  }

  @Override
  public void getBrief(GetBriefRequest request, StreamObserver<GetBriefResponse> to) {
    answer(
        to,
        seat ->
            GetBriefResponse.newBuilder()
                .setTitle("You are " + seat.getTeam())
                .setText("Your people live on **fish**.")
                .build());
  }

  @Override
  public void listMoves(ListMovesRequest request, StreamObserver<ListMovesResponse> to) {
    answer(
        to,
        _ ->
            game().isRich()
                ? richMoves()
                : ListMovesResponse.newBuilder()
                    .addMoves(MoveOption.newBuilder().setMove(Samples.FISH).setAvailable(true))
                    .addMoves(
                        MoveOption.newBuilder()
                            .setMove(Samples.PARADE)
                            .setReason("It costs 9 effort and 4 is left."))
                    .addDeals(DealOption.newBuilder().setDeal(Samples.TREATY).setAvailable(true))
                    .build());
  }

  private static ListMovesResponse richMoves() {
    return ListMovesResponse.newBuilder()
        .addMoves(MoveOption.newBuilder().setMove(Samples.SMUGGLE).setAvailable(true))
        .addMoves(MoveOption.newBuilder().setMove(Samples.HELP).setAvailable(true))
        .addMoves(MoveOption.newBuilder().setMove(Samples.LOOK_AWAY).setAvailable(true))
        .addDeals(DealOption.newBuilder().setDeal(Samples.OATH).setAvailable(true))
        .build();
  }

  @Override
  public void addMove(AddMoveRequest request, StreamObserver<AddMoveResponse> to) {
    answer(
        to,
        seat -> {
          game().requireOpen(request.getTurn());
          var own = game().draft(seat.getTeam());
          var move = game().check(seat.getTeam(), request.getMove(), request.getParametersMap());
          if (request.getValidateOnly()) {
            return AddMoveResponse.newBuilder().setMove(move).setOrders(own).build();
          }
          if (game().session.getRationaleRequired() && request.getRationale().isEmpty()) {
            throw Refusals.field("rationale", "Say why.");
          }
          var added =
              move.toBuilder()
                  .setId(game().nextId("m"))
                  .setRationale(request.getRationale())
                  .setAuthor(seat.getDisplayName());
          if (request.hasPrediction()) {
            added.setPrediction(request.getPrediction());
          }
          var orders = game().put(own.toBuilder().addMoves(added).build());
          return AddMoveResponse.newBuilder().setMove(added).setOrders(orders).build();
        });
  }

  @Override
  public void editMove(EditMoveRequest request, StreamObserver<EditMoveResponse> to) {
    answer(
        to,
        seat -> {
          var own = game().draft(seat.getTeam()).toBuilder();
          for (var at = 0; at < own.getMovesCount(); at++) {
            var old = own.getMoves(at);
            if (old.getId().equals(request.getId())) {
              if (request.getExpectedRevision() != old.getRevision()) {
                throw Refusals.of(Code.ABORTED, "ORDERS_CHANGED", "Somebody has edited it.");
              }
              own.getMovesBuilder(at)
                  .putAllParameters(request.getParametersMap())
                  .setRationale(request.getRationale())
                  .setRevision(old.getRevision() + 1)
                  .setEditor(seat.getDisplayName());
              if (request.hasPrediction()) {
                own.getMovesBuilder(at).setPrediction(request.getPrediction());
              }
            }
          }
          if (own.getMovesList().stream().noneMatch(move -> move.getId().equals(request.getId()))) {
            throw Refusals.of(Code.NOT_FOUND, "MOVE_NOT_FOUND", "Your orders hold no such move.");
          }
          return EditMoveResponse.newBuilder().setOrders(game().put(own.build())).build();
        });
  }

  @Override
  public void commentOrders(
      CommentOrdersRequest request, StreamObserver<CommentOrdersResponse> to) {
    answer(
        to,
        seat -> {
          var comment =
              Comment.newBuilder()
                  .setMove(request.getMove())
                  .setDisplayName(seat.getDisplayName())
                  .setText(request.getText());
          var own = game().draft(seat.getTeam()).toBuilder().addComments(comment).build();
          return CommentOrdersResponse.newBuilder().setOrders(game().put(own)).build();
        });
  }

  @Override
  public void argue(ArgueRequest request, StreamObserver<ArgueResponse> to) {
    answer(
        to,
        seat -> {
          game()
              .arguments
              .add(
                  FakeWhiteCell.argument(seat.getTeam(), request.getInFavour(), request.getText()));
          return ArgueResponse.newBuilder().setAdjudication(FakeWhiteCell.judged(game())).build();
        });
  }

  @Override
  public void removeMove(RemoveMoveRequest request, StreamObserver<RemoveMoveResponse> to) {
    answer(
        to,
        seat -> {
          var own = game().draft(seat.getTeam());
          var kept =
              own.getMovesList().stream()
                  .filter(move -> !move.getId().equals(request.getId()))
                  .toList();
          if (kept.size() == own.getMovesCount()) {
            throw Refusals.of(
                Code.NOT_FOUND, "MOVE_NOT_FOUND", "Your orders hold no " + request.getId() + ".");
          }
          var orders = game().put(own.toBuilder().clearMoves().addAllMoves(kept).build());
          return RemoveMoveResponse.newBuilder().setOrders(orders).build();
        });
  }

  @Override
  public void approveOrders(
      ApproveOrdersRequest request, StreamObserver<ApproveOrdersResponse> to) {
    answer(
        to,
        seat -> {
          var own = game().draft(seat.getTeam());
          var orders = game().put(own.toBuilder().setState(Orders.State.STATE_APPROVED).build());
          game().setApproved(seat.getTeam(), true);
          return ApproveOrdersResponse.newBuilder().setOrders(orders).build();
        });
  }

  @Override
  public void withdrawOrders(
      WithdrawOrdersRequest request, StreamObserver<WithdrawOrdersResponse> to) {
    answer(
        to,
        seat -> {
          var own = game().orders.get(seat.getTeam());
          var orders = game().put(own.toBuilder().setState(Orders.State.STATE_DRAFT).build());
          game().setApproved(seat.getTeam(), false);
          return WithdrawOrdersResponse.newBuilder().setOrders(orders).build();
        });
  }

  @Override
  public void proposeDeal(ProposeDealRequest request, StreamObserver<ProposeDealResponse> to) {
    answer(
        to,
        seat -> {
          game().requireOpen(request.getTurn());
          var deal =
              formed(deal(seat, request.getTermsMap(), request.getNote()), seat, request.getForm())
                  .build();
          var kept = request.getValidateOnly() ? deal : keep(deal);
          return ProposeDealResponse.newBuilder().setDeal(kept).build();
        });
  }

  private Deal.Builder deal(Seat seat, Map<String, String> terms, String note) {
    if (game().isRich()) {
      return Deal.newBuilder()
          .setDeal("oath")
          .setTitle("Oath to the sea")
          .addParties(seat.getTeam())
          .setProposer(seat.getTeam())
          .addAcceptedBy(seat.getTeam())
          .setState(Deal.State.STATE_ACCEPTED)
          .setTurn(game().session.getTurn());
    }
    if (!terms.containsKey("share")) {
      throw Refusals.field("terms.share", "The share must be given.");
    }
    return Deal.newBuilder()
        .setDeal("treaty")
        .setTitle("Fishing treaty")
        .addParties("north")
        .addParties("south")
        .setProposer(seat.getTeam())
        .addAcceptedBy(seat.getTeam())
        .putAllTerms(terms)
        .setSummary("Fishing treaty: " + terms.get("share"))
        .setNote(note)
        .setState(Deal.State.STATE_PROPOSED)
        .setTurn(game().session.getTurn())
        .addCosts(FakeGame.cost(1));
  }

  private Deal.Builder formed(Deal.Builder deal, Seat seat, DealForm form) {
    deal.setSecret(form.getSecret());
    if (form.hasExpireTime()) {
      deal.setExpireTime(form.getExpireTime());
    }
    form.getClausesList()
        .forEach(clause -> deal.addClauses(clause.toBuilder().setTeam(seat.getTeam())));
    return deal.addSteps(step(DealStep.Kind.KIND_PROPOSED, seat));
  }

  private DealStep step(DealStep.Kind kind, Seat seat) {
    return DealStep.newBuilder()
        .setKind(kind)
        .setTeam(seat.getTeam())
        .setDisplayName(seat.getDisplayName())
        .setTurn(game().session.getTurn())
        .setTime(FakeGame.NOW)
        .build();
  }

  private Deal keep(Deal deal) {
    var kept = deal.getId().isEmpty() ? deal.toBuilder().setId(game().nextId("d")).build() : deal;
    game().deals.put(kept.getId(), kept);
    game().tell(Change.newBuilder().setDeal(kept).build());
    return kept;
  }

  private Deal open(String id) {
    var deal = game().deals.get(id);
    if (deal == null) {
      throw Refusals.of(Code.NOT_FOUND, "DEAL_NOT_FOUND", "There is no deal " + id + ".");
    }
    return deal;
  }

  @Override
  public void answerDeal(AnswerDealRequest request, StreamObserver<AnswerDealResponse> to) {
    answer(
        to,
        seat -> {
          var deal = open(request.getId()).toBuilder();
          switch (request.getAnswer()) {
            case ANSWER_ACCEPT ->
                deal.addAcceptedBy(seat.getTeam())
                    .addSteps(step(DealStep.Kind.KIND_SIGNED, seat))
                    .setState(Deal.State.STATE_ACCEPTED);
            case ANSWER_REJECT -> deal.setState(Deal.State.STATE_REJECTED);
            default -> deal.setState(Deal.State.STATE_WITHDRAWN);
          }
          return AnswerDealResponse.newBuilder().setDeal(keep(deal.build())).build();
        });
  }

  @Override
  public void counterDeal(CounterDealRequest request, StreamObserver<CounterDealResponse> to) {
    answer(
        to,
        seat -> {
          var old = open(request.getId());
          var wish =
              formed(deal(seat, request.getTermsMap(), request.getNote()), seat, request.getForm())
                  .setCounters(old.getId())
                  .build();
          if (request.getValidateOnly()) {
            return CounterDealResponse.newBuilder().setDeal(wish).build();
          }
          var deal = keep(wish);
          keep(
              old.toBuilder()
                  .setState(Deal.State.STATE_COUNTERED)
                  .setCounteredBy(deal.getId())
                  .build());
          return CounterDealResponse.newBuilder().setDeal(deal).build();
        });
  }

  @Override
  public void sendMessage(SendMessageRequest request, StreamObserver<SendMessageResponse> to) {
    answer(
        to,
        seat ->
            SendMessageResponse.newBuilder().setMessage(game().talk.send(seat, request)).build());
  }

  @Override
  public void listMessages(ListMessagesRequest request, StreamObserver<ListMessagesResponse> to) {
    answer(to, _ -> game().talk.messages(request));
  }

  @Override
  public void listConversations(
      ListConversationsRequest request, StreamObserver<ListConversationsResponse> to) {
    answer(to, game().talk::conversations);
  }

  @Override
  public void markRead(MarkReadRequest request, StreamObserver<MarkReadResponse> to) {
    answer(
        to,
        seat -> {
          game().talk.markRead(seat, request);
          return MarkReadResponse.getDefaultInstance();
        });
  }

  @Override
  public void markSeen(MarkSeenRequest request, StreamObserver<MarkSeenResponse> to) {
    answer(
        to,
        seat -> {
          game().talk.markSeen(seat);
          return MarkSeenResponse.getDefaultInstance();
        });
  }

  @Override
  public void listNews(ListNewsRequest request, StreamObserver<ListNewsResponse> to) {
    answer(to, game().talk::news);
  }

  @Override
  public void getQuiz(GetQuizRequest request, StreamObserver<GetQuizResponse> to) {
    answer(
        to,
        seat -> GetQuizResponse.newBuilder().addAllQuestions(game().quiz.questions(seat)).build());
  }

  @Override
  public void answerQuiz(AnswerQuizRequest request, StreamObserver<AnswerQuizResponse> to) {
    answer(to, seat -> game().quiz.answer(seat, request));
  }

  @Override
  public void setLabel(SetLabelRequest request, StreamObserver<SetLabelResponse> to) {
    answer(
        to,
        seat -> SetLabelResponse.newBuilder().setLabel(game().talk.label(seat, request)).build());
  }

  @Override
  public void assess(AssessRequest request, StreamObserver<AssessResponse> to) {
    answer(
        to,
        seat -> {
          game().requireOpen(request.getTurn());
          var sum =
              request.getProbabilitiesMap().values().stream()
                  .mapToDouble(Double::doubleValue)
                  .sum();
          if (Math.abs(sum - 1) > 0.001) {
            throw Refusals.field("probabilities", "They add up to " + sum + ", not to 1.");
          }
          var given =
              Assessment.newBuilder()
                  .setTeam(seat.getTeam())
                  .setQuestion(request.getQuestion())
                  .setTurn(game().session.getTurn())
                  .putAllProbabilities(request.getProbabilitiesMap())
                  .setEvidence(request.getEvidence())
                  .build();
          game().assessments.put(seat.getTeam(), given);
          game().tell(Change.newBuilder().setAssessment(given).build());
          return AssessResponse.newBuilder().setAssessment(given).build();
        });
  }

  @Override
  public void getTurn(GetTurnRequest request, StreamObserver<GetTurnResponse> to) {
    answer(
        to,
        _ -> {
          if (request.getTurn() < 1 || request.getTurn() > game().results.size()) {
            throw Refusals.of(
                Code.NOT_FOUND, "TURN_NOT_FOUND", "Turn " + request.getTurn() + " is not closed.");
          }
          return GetTurnResponse.newBuilder()
              .setResult(game().results.get(request.getTurn() - 1))
              .addAllTracks(game().tracks())
              .build();
        });
  }
}
