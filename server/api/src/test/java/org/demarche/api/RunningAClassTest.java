package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.Map;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Watching;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.EndPracticeRequest;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SessionOptions;
import org.demarche.protocol.v1.SessionOptions.Demand;
import org.demarche.protocol.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.demarche.protocol.v1.StandIn;
import org.demarche.protocol.v1.StartPracticeRequest;
import org.demarche.protocol.v1.Viewpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How facilitators run a class, over the wire. */
class RunningAClassTest {
  private RunningApi api;

  @BeforeEach
  void start() {
    api = RunningApi.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static CreateSessionRequest request(SessionOptions.Builder options) {
    return CreateSessionRequest.newBuilder()
        .setScenario("scenarios/islands-and-pipelines")
        .setTurnMinutes(10)
        .setOptions(options)
        .build();
  }

  private TestGame game(SessionOptions.Builder options) {
    return TestGame.create(api, request(options));
  }

  private Refused refused(SessionOptions.Builder options) {
    return Refused.by(() -> api.operator().sessions().createSession(request(options)));
  }

  private static Session session(TestGame game) {
    return game.view(TestGame.OBSERVER).getSession();
  }

  private static SessionServiceBlockingStub sessions(TestGame game) {
    return game.facilitator().sessions();
  }

  private static void rewind(TestGame game, int turn) {
    var ignored =
        sessions(game)
            .rewind(
                RewindRequest.newBuilder()
                    .setName(game.session())
                    .setTurn(turn)
                    .setReason("Once more")
                    .build());
    assertThat(ignored.getSession().getTurn()).isEqualTo(turn);
  }

  @Nested
  class Options_of_a_new_session {

    @Test
    void are_seen_by_everybody() {
      Session session =
          session(
              game(
                  SessionOptions.newBuilder()
                      .setBriefingMinutes(5)
                      .setAdjudicationMinutes(-1)
                      .setWorkingHours("mon-fri 9:00-17:00 Europe/Berlin")
                      .setRationale(Demand.DEMAND_REQUIRED)
                      .setPrediction(Demand.DEMAND_REQUIRED)
                      .setHeadsApprove(true)
                      .addReminders(10)
                      .addReminders(60)));

      assertThat(session.getBriefing()).isTrue();
      assertThat(session.getAdjudication()).isTrue();
      assertThat(session.getWorkingHours()).isEqualTo("Mon-Fri 09:00-17:00 Europe/Berlin");
      assertThat(session.getRationaleRequired()).isTrue();
      assertThat(session.getPredictionRequired()).isTrue();
      assertThat(session.getHeadsApprove()).isTrue();
      assertThat(session.getRemindersList()).containsExactly(60, 10);
    }

    @Test
    void that_do_not_fit_are_refused_with_their_fields() {
      assertThat(refused(SessionOptions.newBuilder().setWorkingHours("always")).fields())
          .containsExactly("options.working_hours");
      assertThat(refused(SessionOptions.newBuilder().setBriefingMinutes(-3)).fields())
          .containsExactly("options.briefing_minutes");
      assertThat(refused(SessionOptions.newBuilder().putThesisWeights("nonsense", 1)).fields())
          .containsExactly("options.thesis_weights.nonsense");
      assertThat(
              refused(
                      SessionOptions.newBuilder()
                          .addDeadlines(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)))
                  .fields())
          .containsExactly("options.deadlines");
      assertThat(refused(SessionOptions.newBuilder().setAbsentValue(99)).fields())
          .containsExactly("options.absent");
    }
  }

  @Test
  void a_briefing_is_ended_once() {
    TestGame game = game(SessionOptions.newBuilder().setBriefingMinutes(5));
    game.start();
    assertThat(session(game).getPhase()).isEqualTo(Session.Phase.PHASE_BRIEFING);

    var close =
        CloseTurnRequest.newBuilder()
            .setName(game.session())
            .setTurn(1)
            .setPhase(Session.Phase.PHASE_BRIEFING)
            .build();
    sessions(game).closeTurn(close);
    assertThat(sessions(game).closeTurn(close).getSession().getPhase())
        .isEqualTo(Session.Phase.PHASE_PLANNING);
  }

  @Nested
  class The_clock {

    @Test
    void is_extended_once_from_the_deadline_that_was_seen() {
      TestGame game = game(SessionOptions.newBuilder());
      game.start();
      Session seen = session(game);
      var extend =
          ExtendTurnRequest.newBuilder()
              .setName(game.session())
              .setTurn(1)
              .setMinutes(5)
              .setFromDeadline(seen.getDeadline());

      sessions(game).extendTurn(extend.build());
      Session twice = sessions(game).extendTurn(extend.build()).getSession();
      assertThat(twice.getDeadline().getSeconds()).isEqualTo(seen.getDeadline().getSeconds() + 300);
      assertThat(Refused.by(() -> sessions(game).extendTurn(extend.setMinutes(7).build())).reason())
          .isEqualTo("DEADLINE_CHANGED");
    }

    @Test
    void is_shifted_with_the_schedule() {
      TestGame game = game(SessionOptions.newBuilder());
      game.start();
      var shift = ShiftScheduleRequest.newBuilder().setName(game.session()).setMinutes(-5).build();

      assertThat(sessions(game).shiftSchedule(shift).getSession().getDeadline().getSeconds())
          .isLessThan(session(game).getDeadline().getSeconds() + 1);
      assertThat(
              Refused.by(
                      () -> sessions(game).shiftSchedule(shift.toBuilder().setMinutes(0).build()))
                  .fields())
          .containsExactly("minutes");
    }

    @Test
    void is_paused_until_a_time() {
      TestGame game = game(SessionOptions.newBuilder());
      game.start();
      long soon = session(game).getServerTime().getSeconds() + 3600;
      var pause =
          PauseSessionRequest.newBuilder()
              .setName(game.session())
              .setReason("Lunch")
              .setUntil(Timestamp.newBuilder().setSeconds(soon))
              .build();

      assertThat(sessions(game).pauseSession(pause).getSession().getPausedUntil().getSeconds())
          .isEqualTo(soon);
    }
  }

  @Test
  void practice_comes_before_the_game_and_leaves_nothing() {
    TestGame game = api.game();
    var begin = StartPracticeRequest.newBuilder().setName(game.session()).build();
    var end = EndPracticeRequest.newBuilder().setName(game.session()).build();

    assertThat(sessions(game).startPractice(begin).getSession().getPractice()).isTrue();
    game.order("japan", "hold_the_line", Map.of());
    assertThat(sessions(game).endPractice(end).getSession().getState())
        .isEqualTo(Session.State.STATE_LOBBY);
    game.start();
    assertThat(game.view("japan").getOrdersList()).allMatch(orders -> orders.getMovesCount() == 0);
    assertThat(Refused.by(() -> sessions(game).startPractice(begin)).reason())
        .isEqualTo("NOT_IN_LOBBY");
  }

  @Nested
  class A_rewind {

    @Test
    void begins_every_stream_again() {
      TestGame game = api.game();
      game.start();
      game.closeTurn(1);
      try (Watching watching = game.seat("japan").watch("")) {
        watching.next();
        rewind(game, 1);

        var next = watching.next();
        assertThat(next.hasReset()).isTrue();
        assertThat(next.getReset().getBranchesCount()).isEqualTo(1);
      }
    }

    @Test
    void leaves_a_branch_that_can_be_read() {
      TestGame game = api.game();
      game.start();
      game.order("japan", "hold_the_line", Map.of());
      game.closeTurn(1);
      var turn =
          GetTurnRequest.newBuilder()
              .setTurn(1)
              .setViewpoint(Viewpoint.newBuilder().setTeam("japan"));
      var played = game.seat("japan").play().getTurn(turn.build());
      rewind(game, 1);

      assertThat(Refused.by(() -> game.seat("japan").play().getTurn(turn.build())).reason())
          .isEqualTo("TURN_NOT_FOUND");
      assertThat(game.seat("japan").play().getTurn(turn.setBranch(1).build())).isEqualTo(played);
      assertThat(
              Refused.by(() -> game.seat("japan").play().getTurn(turn.setBranch(2).build()))
                  .fields())
          .containsExactly("branch");
    }

    @Test
    void is_not_what_reopening_is() {
      TestGame game = api.game();
      game.start();
      var reopen = ReopenSessionRequest.newBuilder().setName(game.session()).build();
      assertThat(Refused.by(() -> sessions(game).reopenSession(reopen)).reason())
          .isEqualTo("NOT_ENDED");

      game.end("Enough");
      assertThat(sessions(game).reopenSession(reopen).getSession().getTurn()).isEqualTo(1);
      game.order("japan", "hold_the_line", Map.of());
    }
  }

  @Nested
  class White_cell {
    private final Metadata forJapan = new Metadata();

    @BeforeEach
    void name() {
      forJapan.put(Metadata.Key.of("demarche-team", Metadata.ASCII_STRING_MARSHALLER), "japan");
    }

    private void handOver(TestGame game, StandIn standIn) {
      var ignored =
          sessions(game)
              .setStandIn(
                  SetStandInRequest.newBuilder()
                      .setName(game.session())
                      .setTeam("japan")
                      .setStandIn(standIn)
                      .setReason("Ill today")
                      .build());
      assertThat(ignored).isNotNull();
    }

    @Test
    void plays_a_team_that_was_handed_over_to_it() {
      TestGame game = api.game();
      game.start();
      var play =
          game.seat(TestGame.WHITE_CELL)
              .play()
              .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(forJapan));
      var move = AddMoveRequest.newBuilder().setMove("hold_the_line").build();
      assertThat(Refused.by(() -> play.addMove(move)))
          .returns(Code.PERMISSION_DENIED, Refused::code)
          .returns("NOT_A_TEAM", Refused::reason);

      handOver(game, StandIn.STAND_IN_WHITE_CELL);
      assertThat(play.addMove(move).getMove().getMove()).isEqualTo("hold_the_line");
      assertThat(play.listMoves(ListMovesRequest.getDefaultInstance()).getMovesList()).isNotEmpty();
      assertThat(play.getView(GetViewRequest.getDefaultInstance()).getView().getOrdersList())
          .singleElement()
          .satisfies(orders -> assertThat(orders.getTeam()).isEqualTo("japan"));
      assertThat(game.view("japan").getOrders(0).getMovesCount()).isEqualTo(1);
    }

    @Test
    void is_the_only_one_who_does() {
      TestGame game = api.game();
      game.start();
      handOver(game, StandIn.STAND_IN_WHITE_CELL);
      var play =
          game.seat("russia")
              .play()
              .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(forJapan));

      assertThat(
              Refused.by(
                      () ->
                          play.addMove(
                              AddMoveRequest.newBuilder().setMove("hold_the_line").build()))
                  .reason())
          .isEqualTo("NOT_A_TEAM");
    }

    @Test
    void is_told_the_policies_that_a_bot_can_play() {
      TestGame game = api.game();

      assertThat(
              Refused.by(
                      () ->
                          sessions(game)
                              .setStandIn(
                                  SetStandInRequest.newBuilder()
                                      .setName(game.session())
                                      .setTeam("japan")
                                      .setStandIn(StandIn.STAND_IN_BOT)
                                      .setPolicy("nonsense")
                                      .build()))
                  .fields())
          .containsExactly("policy");
    }
  }
}
