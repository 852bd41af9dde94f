package org.demarche.cli.remote;

import java.util.Map;
import java.util.function.Supplier;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AddMoveResponse;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.EditMoveResponse;
import org.demarche.protocol.v1.GetBriefRequest;
import org.demarche.protocol.v1.GetBriefResponse;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.ListMovesResponse;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.Viewpoint;
import org.demarche.protocol.v1.WithdrawOrdersRequest;

/** What a seat can see and do. */
public final class PlayCalls {
  private final Connection connection;
  private final Supplier<String> requestIds;

  public PlayCalls(Connection connection) {
    this(connection, Connection::newRequestId);
  }

  private PlayCalls(Connection connection, Supplier<String> requestIds) {
    this.connection = connection;
    this.requestIds = requestIds;
  }

  /**
   * For one command that may have to be given again when its answer got lost: it is carried out
   * once, however often it is given through what this returns.
   */
  public PlayCalls forOneCommand() {
    var id = Connection.newRequestId();
    return new PlayCalls(connection, () -> id);
  }

  public View view() {
    return connection.play(stub -> stub.getView(GetViewRequest.getDefaultInstance())).getView();
  }

  public GetBriefResponse brief() {
    return connection.play(stub -> stub.getBrief(GetBriefRequest.getDefaultInstance()));
  }

  public ListMovesResponse moves() {
    return connection.play(stub -> stub.listMoves(ListMovesRequest.getDefaultInstance()));
  }

  /**
   * Adds a move to the draft.
   *
   * @param turn the turn it is meant for; 0 for the running one
   * @param rationale why the team does it; may be empty
   * @param prediction what the team expects of it; may be empty
   * @param validateOnly checks and prices the move without adding it
   */
  public AddMoveResponse addMove(
      int turn,
      String move,
      Map<String, String> parameters,
      String rationale,
      Prediction prediction,
      boolean validateOnly) {
    var request =
        AddMoveRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setTurn(turn)
            .setMove(move)
            .putAllParameters(parameters)
            .setRationale(rationale)
            .setValidateOnly(validateOnly);
    if (!prediction.equals(Prediction.getDefaultInstance())) {
      request.setPrediction(prediction);
    }
    return connection.play(stub -> stub.addMove(request.build()));
  }

  /** Replaces what a move in the draft says, unless somebody has edited it since this one. */
  public EditMoveResponse editMove(OrderedMove seen) {
    var request =
        EditMoveRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setId(seen.getId())
            .setExpectedRevision(seen.getRevision())
            .putAllParameters(seen.getParametersMap())
            .setRationale(seen.getRationale());
    if (seen.hasPrediction()) {
      request.setPrediction(seen.getPrediction());
    }
    return connection.play(stub -> stub.editMove(request.build()));
  }

  /**
   * Remarks on the draft.
   *
   * @param move empty for the draft as a whole
   */
  public Orders commentOrders(String move, String text) {
    var request =
        CommentOrdersRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setMove(move)
            .setText(text)
            .build();
    return connection.play(stub -> stub.commentOrders(request)).getOrders();
  }

  /** Speaks for or against a free-text move. */
  public Adjudication argue(String team, String move, boolean inFavour, String text) {
    var request =
        ArgueRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setTeam(team)
            .setMove(move)
            .setInFavour(inFavour)
            .setText(text)
            .build();
    return connection.play(stub -> stub.argue(request)).getAdjudication();
  }

  public Orders removeMove(String id) {
    var request = RemoveMoveRequest.newBuilder().setRequestId(requestIds.get()).setId(id).build();
    return connection.play(stub -> stub.removeMove(request)).getOrders();
  }

  /**
   * Approves the draft.
   *
   * @param revision of the orders the user has seen, so that nothing unseen is approved; 0 for any
   */
  public Orders approveOrders(int turn, int revision) {
    var request =
        ApproveOrdersRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setTurn(turn)
            .setExpectedRevision(revision)
            .build();
    return connection.play(stub -> stub.approveOrders(request)).getOrders();
  }

  public Orders withdrawOrders(int turn) {
    var request =
        WithdrawOrdersRequest.newBuilder().setRequestId(requestIds.get()).setTurn(turn).build();
    return connection.play(stub -> stub.withdrawOrders(request)).getOrders();
  }

  public Deal answerDeal(String id, AnswerDealRequest.Answer answer) {
    var request =
        AnswerDealRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setId(id)
            .setAnswer(answer)
            .build();
    return connection.play(stub -> stub.answerDeal(request)).getDeal();
  }

  /**
   * States probabilities.
   *
   * @param question id of the question; empty for the theses
   * @param probabilities by thesis id, or by the value of the question's options
   */
  public Assessment assess(
      int turn, String question, Map<String, Double> probabilities, String evidence) {
    var request =
        AssessRequest.newBuilder()
            .setRequestId(requestIds.get())
            .setTurn(turn)
            .setQuestion(question)
            .putAllProbabilities(probabilities)
            .setEvidence(evidence)
            .build();
    return connection.play(stub -> stub.assess(request)).getAssessment();
  }

  public GetTurnResponse turn(int turn, Viewpoint viewpoint) {
    var request = GetTurnRequest.newBuilder().setTurn(turn).setViewpoint(viewpoint).build();
    return connection.play(stub -> stub.getTurn(request));
  }
}
