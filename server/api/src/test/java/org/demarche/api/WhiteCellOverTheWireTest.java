package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.FACILITATOR;
import static org.demarche.api.testkit.TestGame.UMPIRE;
import static org.demarche.api.testkit.TestGame.WHITE_CELL;

import com.google.rpc.Code;
import java.util.List;
import java.util.Map;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RichTutorial;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Tutorial;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.DropInjectRequest;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.ImportInjectsRequest;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.ListInjectsRequest;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.PlanInjectRequest;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.PreviewInjectRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TrackChange;
import org.demarche.protocol.v1.WhiteCellServiceGrpc.WhiteCellServiceBlockingStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a team writes together, and what white cell does. */
class WhiteCellOverTheWireTest {
  private RunningApi api;
  private TestGame game;

  private void start(Scenario scenario) {
    api = RunningApi.start(scenario);
    game = api.game();
    game.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private WhiteCellServiceBlockingStub as(String seat) {
    return game.seat(seat).whiteCell();
  }

  private double last(String seat, String track) {
    return track(seat, track).getHistoryList().getLast().getValue();
  }

  private Track track(String seat, String track) {
    return game.view(seat).getTracksList().stream()
        .filter(one -> one.getInfo().getId().equals(track))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class A_shared_draft {

    @Test
    void is_edited_with_revisions_and_remarked_on() {
      start(RichTutorial.SCENARIO);
      Prediction rises =
          Prediction.newBuilder()
              .setTrack("oil")
              .setDirection(Prediction.Direction.DIRECTION_RISES)
              .build();
      OrderedMove added =
          game.seat("china")
              .play()
              .addMove(
                  AddMoveRequest.newBuilder()
                      .setMove("gamble")
                      .putParameters("plan", "a bet")
                      .setPrediction(rises)
                      .build())
              .getMove();
      assertThat(added.getPrediction()).isEqualTo(rises);
      var edit =
          EditMoveRequest.newBuilder()
              .setId(added.getId())
              .setExpectedRevision(added.getRevision())
              .putAllParameters(Map.of("plan", "a bigger bet"))
              .setRationale("Better");

      OrderedMove edited = game.seat("china").play().editMove(edit.build()).getMove();
      assertThat(edited.getRevision()).isEqualTo(1);
      assertThat(edited.getEditor()).isEqualTo("Player of china");
      assertThat(edited.hasPrediction()).isFalse();
      var stale = edit.setRationale("Worse").build();
      assertThat(Refused.by(() -> game.seat("china").play().editMove(stale)))
          .satisfies(
              refused -> {
                assertThat(refused.code()).isEqualTo(Code.ABORTED);
                assertThat(refused.reason()).isEqualTo("ORDERS_CHANGED");
                assertThat(refused.facts()).containsEntry("revision", "1");
              });
      var remarked =
          game.seat("china")
              .play()
              .commentOrders(
                  CommentOrdersRequest.newBuilder()
                      .setMove(added.getId())
                      .setText("Agreed")
                      .build());
      assertThat(remarked.getOrders().getComments(0).getText()).isEqualTo("Agreed");
      assertThat(game.view("russia").toString()).doesNotContain("Agreed").doesNotContain("bet");
    }

    @Test
    void is_told_with_the_result_whether_what_it_predicted_came_true() {
      start(RichTutorial.SCENARIO);
      game.seat("china")
          .play()
          .addMove(
              AddMoveRequest.newBuilder()
                  .setMove("gamble")
                  .putParameters("plan", "a bet")
                  .setPrediction(
                      Prediction.newBuilder()
                          .setTrack("oil")
                          .setDirection(Prediction.Direction.DIRECTION_STAYS))
                  .build());
      game.closeTurn(1);

      var orders = game.view("china").getLastResult().getOrdersList();
      assertThat(orders).hasSize(1);
      assertThat(orders.getFirst().getMoves(0).getPrediction().hasCameTrue()).isTrue();
      assertThat(game.view("russia").getLastResult().getOrders(0).getMovesCount()).isZero();
    }
  }

  @Nested
  class A_free_text_move {

    @Test
    void is_argued_estimated_and_ruled() {
      start(RichTutorial.SCENARIO);
      OrderedMove move = game.order("china", "gamble", Map.of("plan", "a bet"));
      game.seat("china")
          .play()
          .argue(
              ArgueRequest.newBuilder()
                  .setTeam("china")
                  .setMove(move.getId())
                  .setInFavour(true)
                  .setText("We know how")
                  .build());
      game.approve("china");
      var estimate =
          EstimateMoveRequest.newBuilder()
              .setName(game.session())
              .setTeam("china")
              .setMove(move.getId())
              .setNote("Likely");
      Adjudication own = as(UMPIRE).estimateMove(estimate.setValue(0.7).build()).getAdjudication();
      as(WHITE_CELL).estimateMove(estimate.setValue(0.5).build());

      assertThat(own.getArguments(0).getText()).isEqualTo("We know how");
      assertThat(own.getMove().getOddsCount()).isZero();
      assertThat(game.view(UMPIRE).getAdjudications(0).getEstimatesCount()).isEqualTo(1);
      Adjudication all = game.view(WHITE_CELL).getAdjudications(0);
      assertThat(all.getEstimatesCount()).isEqualTo(2);
      assertThat(all.getSpreads(0).getSuggested()).isEqualTo(0.6);
      game.seat(WHITE_CELL)
          .sessions()
          .ruleMove(
              RuleMoveRequest.newBuilder()
                  .setName(game.session())
                  .setTeam("china")
                  .setId(move.getId())
                  .setValue(0.6)
                  .setReason("Plausible")
                  .setPublicText("The odds were fair.")
                  .setPrivateNote("Kind of us")
                  .build());
      assertThat(game.view("china").toString())
          .doesNotContain("Plausible")
          .doesNotContain("Kind of us");
      game.closeTurn(1);
      assertThat(game.view("china").getLastResult().getReportsList())
          .anySatisfy(
              report -> {
                assertThat(report.getText()).isEqualTo("The odds were fair.");
                assertThat(report.getCause().getKind()).isEqualTo(Cause.Kind.KIND_RULING);
              });
    }

    @Test
    void is_estimated_by_nobody_else() {
      start(RichTutorial.SCENARIO);

      assertThat(
              Refused.by(
                      () ->
                          as("china")
                              .estimateMove(
                                  EstimateMoveRequest.newBuilder()
                                      .setName(game.session())
                                      .setTeam("china")
                                      .setMove("m1")
                                      .build()))
                  .reason())
          .isEqualTo("NOT_FACILITATOR");
    }
  }

  @Nested
  class Injects {

    private PlannedInject.Builder strike() {
      return PlannedInject.newBuilder()
          .setId("strike")
          .setTitle("A strike")
          .setText("Oil workers strike.")
          .setEveryone(true)
          .addChanges(
              TrackChange.newBuilder()
                  .setTrack("oil")
                  .setOperation(TrackChange.Operation.OPERATION_ADD)
                  .setAmount(5));
    }

    private PlannedInject plan(PlannedInject.Builder inject) {
      return as(WHITE_CELL)
          .planInject(
              PlanInjectRequest.newBuilder().setParent(game.session()).setInject(inject).build())
          .getInject();
    }

    @Test
    void are_planned_previewed_and_sent() {
      start(Tutorial.SCENARIO);
      double before = last("china", "oil");

      assertThat(plan(strike()).getState()).isEqualTo(PlannedInject.State.STATE_PLANNED);
      var preview =
          as(WHITE_CELL)
              .previewInject(
                  PreviewInjectRequest.newBuilder()
                      .setName(game.session())
                      .setInject("strike")
                      .build());
      assertThat(preview.getReaders(0).getText()).isEqualTo("Oil workers strike.");
      assertThat(preview.getReaders(0).getTracksList()).contains("oil");
      assertThat(preview.getTracks(0).getAfter()).isEqualTo(before + 5);
      assertThat(last("china", "oil")).isEqualTo(before);

      var sent =
          as(WHITE_CELL)
              .sendInject(
                  SendInjectRequest.newBuilder()
                      .setName(game.session())
                      .setInject("strike")
                      .setReason("Now")
                      .build())
              .getInject();
      assertThat(sent.getSentTurn()).isEqualTo(1);
      assertThat(last("china", "oil")).isEqualTo(before + 5);
      assertThat(track("china", "oil").getHistoryCount()).isEqualTo(1);
      assertThat(game.view("china").getInjectsList())
          .anySatisfy(inject -> assertThat(inject.getText()).isEqualTo("Oil workers strike."));
      assertThat(game.view("china").getLedgerList())
          .extracting(LedgerEntry::getWhat)
          .contains("Sent the inject \"A strike\" (strike).");
    }

    @Test
    void have_conditions_whose_mistakes_are_shown() {
      start(Tutorial.SCENARIO);

      assertThat(plan(strike().setCondition("oil < 40 && (align > 5 || turn >= 3)")).getCondition())
          .isEqualTo("oil < 40 && (align > 5 || turn >= 3)");
      Refused refused = Refused.by(() -> plan(strike().setCondition("oil < 40 && algn > 5")));
      assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.fields()).containsExactly("inject.condition");
      assertThat(refused.message()).contains("oil < 40 && algn > 5\n            ^^^^");
    }

    @Test
    void of_the_scenario_are_listed_and_can_be_dropped() {
      start(Tutorial.SCENARIO);
      as(WHITE_CELL)
          .dropInject(
              DropInjectRequest.newBuilder()
                  .setName(game.session())
                  .setInject("summit_of_seven")
                  .build());

      assertThat(
              as(WHITE_CELL)
                  .listInjects(ListInjectsRequest.newBuilder().setParent(game.session()).build())
                  .getInjectsList())
          .anySatisfy(
              inject -> {
                assertThat(inject.getId()).isEqualTo("summit_of_seven");
                assertThat(inject.getState()).isEqualTo(PlannedInject.State.STATE_DROPPED);
                assertThat(inject.getOfScenario()).isTrue();
              })
          .anySatisfy(
              inject -> {
                assertThat(inject.getId()).isEqualTo("rocket");
                assertThat(inject.getState()).isEqualTo(PlannedInject.State.STATE_SENT);
                assertThat(inject.getSentTurn()).isEqualTo(1);
              });
      assertThat(
              Refused.by(
                      () ->
                          as(UMPIRE)
                              .listInjects(
                                  ListInjectsRequest.newBuilder()
                                      .setParent(game.session())
                                      .build()))
                  .code())
          .isEqualTo(Code.PERMISSION_DENIED);
    }

    private List<PlannedInject> imported(String csv) {
      return as(WHITE_CELL)
          .importInjects(
              ImportInjectsRequest.newBuilder().setParent(game.session()).setCsv(csv).build())
          .getInjectsList();
    }

    @Test
    void come_from_a_table() {
      start(Tutorial.SCENARIO);
      List<PlannedInject> all =
          imported(
              """
              id,title,text,audience,turn,time,when,changes
              strike,A strike,"Oil workers strike,
              says the radio.",everyone,,,,oil + 5
              rumour,A rumour,Something is up.,china japan,3,,oil > 30,tension = 6; unity * 0.9
              """);

      assertThat(all).extracting(PlannedInject::getId).containsExactly("strike", "rumour");
      assertThat(all.get(1).getTeamsList()).containsExactly("china", "japan");
      assertThat(all.get(1).getChangesCount()).isEqualTo(2);
      assertThat(all.get(1).getTurn()).isEqualTo(3);
    }

    @Test
    void of_a_bad_table_are_none_planned_and_each_mistake_has_its_line() {
      start(Tutorial.SCENARIO);

      Refused refused =
          Refused.by(
              () ->
                  imported(
                      """
                      id,title,text,audience,turn,changes
                      strike,A strike,Strike.,everyone,,oil + 5
                      rumour,A rumour,Up.,atlantis,x,oil ? 3
                      strike,Again,Strike.,,,gold + 1
                      """));
      assertThat(refused.message())
          .contains("Line 3: audience: there is no team 'atlantis'")
          .contains("Line 3: turn: 'x' is no whole number.")
          .contains("Line 3: changes: 'oil ? 3' can't be read")
          .contains("Line 4: The id 'strike' is that of line 2 too.")
          .contains("Line 4: changes: there is no track 'gold'.");
      assertThat(Refused.by(() -> imported("id,title,text,when\na,A,B,oil <\nb,,C,\n")).message())
          .contains("Line 2: The condition can't be read")
          .contains("Line 3: The title must not be empty.");
      assertThat(Refused.by(() -> imported("")).message()).contains("The table is empty.");
      assertThat(
              as(WHITE_CELL)
                  .listInjects(ListInjectsRequest.newBuilder().setParent(game.session()).build())
                  .getInjectsList())
          .allSatisfy(inject -> assertThat(inject.getOfScenario()).isTrue());
    }
  }

  @Test
  void a_track_is_overridden_with_a_reason_that_its_viewers_read() {
    start(Tutorial.SCENARIO);
    var override =
        OverrideTrackRequest.newBuilder()
            .setName(game.session())
            .setTrack("oil")
            .setValue(50)
            .setReason("A typing mistake")
            .build();

    assertThat(as(FACILITATOR).overrideTrack(override).getTrack().getHistoryList().getLast())
        .satisfies(reading -> assertThat(reading.getValue()).isEqualTo(50));
    assertThat(last("japan", "oil")).isEqualTo(50);
    assertThat(Refused.by(() -> as("japan").overrideTrack(override)).reason())
        .isEqualTo("NOT_FACILITATOR");
    assertThat(
            Refused.by(
                    () -> as(FACILITATOR).overrideTrack(override.toBuilder().setValue(5).build()))
                .message())
        .isEqualTo("Oil price lies between 20 and 80.");
  }

  @Test
  void a_change_in_a_turn_replaces_the_last_reading_of_who_watches() {
    start(Tutorial.SCENARIO);
    var watching = game.seat("china").watch(game.view("china").getCursor());
    as(FACILITATOR)
        .overrideTrack(
            OverrideTrackRequest.newBuilder()
                .setName(game.session())
                .setTrack("oil")
                .setValue(50)
                .setReason("A typing mistake")
                .build());

    assertThat(game.view("china").getSession().getTurn()).isEqualTo(1);
    Change change =
        watching.changesUntil(Change::hasTrack).stream()
            .filter(Change::hasTrack)
            .findFirst()
            .orElseThrow();
    assertThat(change.getTrack().getHistoryList())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.getTurn()).isZero();
              assertThat(reading.getValue()).isEqualTo(50);
            });
    watching.close();
  }
}
