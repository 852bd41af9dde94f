package org.demarche.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.FACILITATOR;
import static org.demarche.api.testkit.TestGame.OBSERVER;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.api.testkit.RichTutorial;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.api.testkit.Watching;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WithdrawOrdersRequest;
import org.junit.jupiter.api.Test;

/**
 * Plays two games in which everything happens once, and notes which fields of the contract ever
 * hold something. A field that no mapper fills breaks the test.
 */
class FilledFieldsTest {
  private final Set<String> filled = new TreeSet<>();

  /**
   * What the tutorial does not use, and the change of a branch: with the rewind that makes one,
   * every stream begins again.
   */
  private static final Set<String> UNUSED =
      Set.of("Parameter.actor", "Parameter.text", "ActorParameter.options", "Change.branch");

  @Test
  void every_field_of_a_scenario_and_of_a_view_is_filled_by_somebody() {
    try (var api = RunningApi.start(RichTutorial.SCENARIO)) {
      play(api);
      new SeminarGame(api, this::note).play();
    }
    Set<String> all = new TreeSet<>();
    addFields(Scenario.getDescriptor(), all);
    addFields(View.getDescriptor(), all);
    addFields(Change.getDescriptor(), all);
    all.removeAll(filled);

    assertThat(all).containsExactlyInAnyOrderElementsOf(UNUSED);
  }

  private void play(RunningApi api) {
    note(scenario(api));
    var game =
        TestGame.create(
            api,
            api.request()
                .setTurnMinutes(5)
                .setThesis("swing")
                .setDocumentOnly(true)
                .addModifiers("eastbound")
                .build());
    try (Watching facilitator = game.facilitator().watch("");
        Watching japan = game.seat("japan").watch("")) {
      note(facilitator.next());
      note(japan.next());
      noteViews(game);
      game.start();
      pause(game);
      game.approve("russia");
      setBot(game);
      noteViews(game);
      game.seat("russia").play().withdrawOrders(WithdrawOrdersRequest.getDefaultInstance());
      deals(game);
      game.order("china", "probe", Map.of("track", "align"));
      orderWithReason(game);
      game.say("japan", "hello", all());
      assess(game);
      richer(game);
      noteViews(game);
      for (int turn = 1; turn <= 3; turn++) {
        agree(game, "japan", "russia", "island_talks", Map.of("formula", "two_minus_alpha"));
        game.closeTurn(turn);
        noteViews(game);
      }
      award(game);
      noteViews(game);
      revoke(game);
      facilitator.changesUntil(
          change -> {
            note(change);
            return change.hasReveal();
          });
      japan.changesUntil(
          change -> {
            note(change);
            return change.hasReveal();
          });
    }
  }

  /** What the tutorial does not use itself. */
  private void richer(TestGame game) {
    note(game.seat("japan").play().listMoves(ListMovesRequest.getDefaultInstance()));
    game.order("japan", "meet", Map.of());
    String gamble = game.order("japan", "gamble", Map.of("plan", "By night")).getId();
    game.facilitator()
        .sessions()
        .ruleMove(
            RuleMoveRequest.newBuilder()
                .setName(game.session())
                .setTeam("japan")
                .setId(gamble)
                .setValue(0.8)
                .setReason("Well planned")
                .build());
    game.seat("japan")
        .play()
        .assess(AssessRequest.newBuilder().setQuestion("rift").putProbabilities("no", 1).build());
    agree(game, "russia", "china", "railway", Map.of());
  }

  private static void award(TestGame game) {
    game.facilitator()
        .sessions()
        .awardDebrief(
            AwardDebriefRequest.newBuilder()
                .setName(game.session())
                .setTeam("japan")
                .setPoints(3)
                .build());
  }

  private static Scenario scenario(RunningApi api) {
    return api.anybody()
        .scenarios()
        .getScenario(
            GetScenarioRequest.newBuilder().setName("scenarios/islands-and-pipelines").build())
        .getScenario();
  }

  private static Audience all() {
    return Audience.newBuilder().setEveryone(true).addTeams("russia").setControl(true).build();
  }

  private void pause(TestGame game) {
    var sessions = game.facilitator().sessions();
    sessions.pauseSession(
        PauseSessionRequest.newBuilder().setName(game.session()).setReason("lunch").build());
    noteViews(game);
    sessions.resumeSession(ResumeSessionRequest.newBuilder().setName(game.session()).build());
  }

  private static void deals(TestGame game) {
    var terms = Map.of("labour", "half", "price", "full");
    Deal first =
        game.seat("russia")
            .play()
            .proposeDeal(
                ProposeDealRequest.newBuilder()
                    .setDeal("pipeline_contract")
                    .putAllTerms(terms)
                    .setNote("Shall we?")
                    .build())
            .getDeal();
    Deal second =
        game.seat("china")
            .play()
            .counterDeal(
                CounterDealRequest.newBuilder().setId(first.getId()).putAllTerms(terms).build())
            .getDeal();
    game.seat("russia")
        .play()
        .answerDeal(
            AnswerDealRequest.newBuilder()
                .setId(second.getId())
                .setAnswer(Answer.ANSWER_ACCEPT)
                .build());
  }

  private static void agree(
      TestGame game, String proposer, String other, String kind, Map<String, String> terms) {
    var deal =
        game.seat(proposer)
            .play()
            .proposeDeal(ProposeDealRequest.newBuilder().setDeal(kind).putAllTerms(terms).build())
            .getDeal();
    game.seat(other)
        .play()
        .answerDeal(
            AnswerDealRequest.newBuilder()
                .setId(deal.getId())
                .setAnswer(Answer.ANSWER_ACCEPT)
                .build());
  }

  private static void setBot(TestGame game) {
    game.facilitator()
        .sessions()
        .setBot(
            SetBotRequest.newBuilder()
                .setName(game.session())
                .setTeam("china")
                .setActive(true)
                .build());
  }

  private void revoke(TestGame game) {
    var sessions = game.facilitator().sessions();
    var observer = game.view(OBSERVER).getSeat().getName();
    sessions.revokeSeat(RevokeSeatRequest.newBuilder().setName(observer).build());
    note(sessions.listSeats(ListSeatsRequest.newBuilder().setParent(game.session()).build()));
  }

  private static void orderWithReason(TestGame game) {
    game.seat("japan")
        .play()
        .addMove(
            AddMoveRequest.newBuilder()
                .setMove("sanctions")
                .putParameters("direction", "ease")
                .setRationale("It helps")
                .build());
  }

  private static void assess(TestGame game) {
    game.seat("japan")
        .play()
        .assess(
            AssessRequest.newBuilder()
                .putProbabilities("swing", 1)
                .setEvidence("They quarrel")
                .build());
  }

  private void noteViews(TestGame game) {
    for (String seat : List.of("russia", "japan", FACILITATOR)) {
      note(game.view(seat));
    }
  }

  private void note(Message message) {
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              filled.add(name(field));
              if (value instanceof Message part) {
                note(part);
              } else if (value instanceof Collection<?> parts) {
                parts.stream()
                    .filter(Message.class::isInstance)
                    .map(Message.class::cast)
                    .forEach(this::note);
              }
            });
  }

  private static void addFields(Descriptor message, Set<String> fields) {
    for (FieldDescriptor field : message.getFields()) {
      if (field.getFile().getPackage().equals("demarche.v1")
          && !message.getOptions().getMapEntry()
          && fields.add(name(field))
          && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        addFields(field.getMessageType(), fields);
      }
    }
  }

  private static String name(FieldDescriptor field) {
    return field.getContainingType().getName() + "." + field.getName();
  }
}
