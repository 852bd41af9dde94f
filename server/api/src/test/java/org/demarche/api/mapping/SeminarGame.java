package org.demarche.api.mapping;

import static org.demarche.api.testkit.TestGame.FACILITATOR;
import static org.demarche.api.testkit.TestGame.UMPIRE;
import static org.demarche.api.testkit.TestGame.WHITE_CELL;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Watching;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.EndPracticeRequest;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.Session.Phase;
import org.demarche.protocol.v1.SessionOptions;
import org.demarche.protocol.v1.SessionOptions.Demand;
import org.demarche.protocol.v1.SetLabelRequest;
import org.demarche.protocol.v1.StartPracticeRequest;

/**
 * A game of a class, with all that a session can be told to ask of its players, and with people who
 * talk, judge and go back.
 */
final class SeminarGame {
  private final RunningApi api;
  private final Consumer<com.google.protobuf.Message> note;
  private final TestGame game;

  /**
   * Creates it.
   *
   * @param api serves the rich tutorial
   * @param note gets all that comes back
   */
  SeminarGame(RunningApi api, Consumer<com.google.protobuf.Message> note) {
    this.api = api;
    this.note = note;
    var options =
        SessionOptions.newBuilder()
            .setBriefingMinutes(5)
            .setAdjudicationMinutes(5)
            .setWorkingHours("Mon-Fri 09:00-17:00 Europe/Berlin")
            .setRationale(Demand.DEMAND_REQUIRED)
            .setPrediction(Demand.DEMAND_REQUIRED)
            .setHeadsApprove(true)
            .addReminders(2);
    this.game = TestGame.world(api, api.request().setTurnMinutes(10).setOptions(options).build());
  }

  void play() {
    practise();
    game.start();
    try (Watching japan = game.seat("japan").watch("")) {
      note.accept(japan.next());
      becomeHead();
      noteUntil(japan, Change::hasSeat);
      answerQuiz();
      noteUntil(japan, Change::hasQuizAnswer);
      close(Phase.PHASE_BRIEFING);
      talk();
      noteUntil(japan, Change::hasLabel);
      agree();
      String move = draft();
      close(Phase.PHASE_PLANNING);
      judge(move);
      noteUntil(japan, Change::hasAdjudication);
      noteViews();
      pause();
      close(Phase.PHASE_ADJUDICATION);
      noteUntil(japan, Change::hasLastResult);
      noteViews();
    }
    rewind();
    noteViews();
  }

  private void noteUntil(Watching watching, Predicate<Change> wanted) {
    watching.changesUntil(wanted).forEach(note);
  }

  private void noteViews() {
    for (String seat : List.of("russia", "japan", FACILITATOR, WHITE_CELL, UMPIRE)) {
      note.accept(game.view(seat));
    }
  }

  private void practise() {
    var sessions = game.facilitator().sessions();
    sessions.startPractice(StartPracticeRequest.newBuilder().setName(game.session()).build());
    noteViews();
    sessions.endPractice(EndPracticeRequest.newBuilder().setName(game.session()).build());
  }

  private void close(Phase phase) {
    game.facilitator()
        .sessions()
        .closeTurn(
            CloseTurnRequest.newBuilder()
                .setName(game.session())
                .setTurn(1)
                .setPhase(phase)
                .build());
  }

  private void becomeHead() {
    game.facilitator()
        .classes()
        .moveSeat(
            MoveSeatRequest.newBuilder()
                .setName(game.view("japan").getSeat().getName())
                .setRole(Seat.Role.ROLE_MEMBER)
                .setTeam("japan")
                .setHead(true)
                .build());
  }

  private void answerQuiz() {
    game.seat("japan")
        .play()
        .answerQuiz(
            AnswerQuizRequest.newBuilder().setQuestion("capital").setOption("four").build());
  }

  private void talk() {
    String person = game.view("japan").getSeat().getName();
    var toJapan = Audience.newBuilder().addSeats(person).build();
    var plain = SendMessageRequest.newBuilder().setText("hello").setAudience(toJapan);
    Message first = send(plain);
    send(plain.clone().setReplyTo(first.getId()).setRoleTitle("President"));
    send(plain.clone().setAnonymous(true));
    send(
        SendMessageRequest.newBuilder()
            .setKind(Message.Kind.KIND_COMMUNIQUE)
            .setHeadline("News")
            .setText("hello"));
    game.seat("japan")
        .play()
        .setLabel(
            SetLabelRequest.newBuilder()
                .setSubject(first.getId())
                .setKind(Label.Kind.KIND_DOUBTED)
                .build());
  }

  private Message send(SendMessageRequest.Builder request) {
    return game.seat("russia").play().sendMessage(request.build()).getMessage();
  }

  private void agree() {
    var clause =
        DealClause.newBuilder()
            .setVisibility(DealClause.Visibility.VISIBILITY_PARTIES)
            .setText("Only in summer");
    Instant soon = api.clock().instant().plusSeconds(60);
    var form =
        DealForm.newBuilder()
            .addClauses(clause)
            .setExpireTime(Timestamp.newBuilder().setSeconds(soon.getEpochSecond()));
    String deal =
        game.seat("russia")
            .play()
            .proposeDeal(ProposeDealRequest.newBuilder().setDeal("ferry").setForm(form).build())
            .getDeal()
            .getId();
    game.seat("japan")
        .play()
        .answerDeal(
            AnswerDealRequest.newBuilder().setId(deal).setAnswer(Answer.ANSWER_ACCEPT).build());
  }

  /** A free-text move, edited and remarked on. */
  private String draft() {
    var play = game.seat("japan").play();
    var prediction =
        Prediction.newBuilder()
            .setText("It will help")
            .setTrack("oil")
            .setDirection(Prediction.Direction.DIRECTION_RISES);
    OrderedMove move =
        play.addMove(
                AddMoveRequest.newBuilder()
                    .setMove("gamble")
                    .putParameters("plan", "By night")
                    .setRationale("It helps")
                    .setPrediction(prediction)
                    .build())
            .getMove();
    play.editMove(
        EditMoveRequest.newBuilder()
            .setId(move.getId())
            .setExpectedRevision(move.getRevision())
            .putParameters("plan", "By day")
            .setRationale("It helps more")
            .setPrediction(prediction)
            .build());
    play.commentOrders(
        CommentOrdersRequest.newBuilder().setMove(move.getId()).setText("Agreed").build());
    return move.getId();
  }

  private void judge(String move) {
    game.seat("japan")
        .play()
        .argue(
            ArgueRequest.newBuilder()
                .setTeam("japan")
                .setMove(move)
                .setInFavour(true)
                .setText("It may work")
                .build());
    for (String seat : List.of(UMPIRE, WHITE_CELL)) {
      game.seat(seat)
          .whiteCell()
          .estimateMove(
              EstimateMoveRequest.newBuilder()
                  .setName(game.session())
                  .setTeam("japan")
                  .setMove(move)
                  .setValue(0.6)
                  .setNote("Likely")
                  .build());
    }
    game.seat(WHITE_CELL)
        .sessions()
        .ruleMove(
            RuleMoveRequest.newBuilder()
                .setName(game.session())
                .setTeam("japan")
                .setId(move)
                .setValue(0.6)
                .setReason("Plausible")
                .setPublicText("The odds were fair")
                .setPrivateNote("Kind of us")
                .build());
  }

  private void pause() {
    var sessions = game.facilitator().sessions();
    Instant soon = api.clock().instant().plusSeconds(60);
    sessions.pauseSession(
        PauseSessionRequest.newBuilder()
            .setName(game.session())
            .setUntil(Timestamp.newBuilder().setSeconds(soon.getEpochSecond()))
            .build());
    noteViews();
    sessions.resumeSession(ResumeSessionRequest.newBuilder().setName(game.session()).build());
  }

  private void rewind() {
    game.facilitator()
        .sessions()
        .rewind(
            RewindRequest.newBuilder()
                .setName(game.session())
                .setTurn(1)
                .setReason("Once more")
                .build());
  }
}
