package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.FACILITATOR;

import com.google.rpc.Code;
import java.util.List;
import java.util.Map;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RichTutorial;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.Choice;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.DealOption;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.Modifier;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.Odds;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.Score;
import org.demarche.protocol.v1.ScorePart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What richer scenarios offer, over the wire. */
class RicherGamesTest {
  private RunningApi api;

  @BeforeEach
  void start() {
    api = RunningApi.start(RichTutorial.SCENARIO);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private TestGame started() {
    TestGame game = api.game();
    game.start();
    return game;
  }

  private Scenario scenario() {
    return api.anybody()
        .scenarios()
        .getScenario(
            GetScenarioRequest.newBuilder().setName("scenarios/islands-and-pipelines").build())
        .getScenario();
  }

  private static List<MoveInfo> moves(TestGame game, String team) {
    return game
        .seat(team)
        .play()
        .listMoves(ListMovesRequest.getDefaultInstance())
        .getMovesList()
        .stream()
        .map(MoveOption::getMove)
        .toList();
  }

  private static MoveInfo move(TestGame game, String team, String id) {
    return moves(game, team).stream()
        .filter(move -> move.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class When_a_session_is_created {

    @Test
    void it_may_be_shorter_and_leave_out_what_comes_from_outside() {
      assertThat(scenario().getSummary().getShortGame()).isEqualTo(2);
      var game = TestGame.create(api, api.request().setTurns(2).setDocumentOnly(true).build());

      var session = game.view("japan").getSession();

      assertThat(session.getTurns()).isEqualTo(2);
      assertThat(session.getDocumentOnly()).isTrue();
    }

    @Test
    void its_modifiers_are_shown_to_control_and_at_the_end_to_all() {
      var game = TestGame.create(api, api.request().addModifiers("eastbound").build());
      game.start();

      assertThat(game.view("japan").hasReveal()).isFalse();
      assertThat(game.view(FACILITATOR).getReveal().getModifiersList())
          .extracting(Modifier::getTitle)
          .containsExactly("Eastbound");
      game.end("bell");
      assertThat(game.view("japan").getReveal().getModifiersList())
          .extracting(Modifier::getId)
          .containsExactly("eastbound");
    }

    @Test
    void an_unknown_modifier_is_refused_with_those_there_are() {
      Refused refused =
          Refused.by(() -> TestGame.create(api, api.request().addModifiers("westbound").build()));

      assertThat(refused.fields()).containsExactly("modifiers");
      assertThat(refused.message())
          .isEqualTo("There is no modifier 'westbound'. The scenario has eastbound.");
    }

    @Test
    void more_turns_than_the_calendar_has_are_refused() {
      Refused refused = Refused.by(() -> TestGame.create(api, api.request().setTurns(4).build()));

      assertThat(refused.fields()).containsExactly("turns");
    }
  }

  @Nested
  class When_questions_are_asked {

    private static Assessment answer(TestGame game, String team) {
      return game.seat(team)
          .play()
          .assess(
              AssessRequest.newBuilder()
                  .setQuestion("rift")
                  .putProbabilities("yes", 0.2)
                  .putProbabilities("no", 0.8)
                  .build())
          .getAssessment();
    }

    @Test
    void they_are_in_the_scenario() {
      assertThat(scenario().getQuestionsList())
          .extracting(question -> question.getId() + " " + question.getEachTurn())
          .containsExactly("rift false", "oil_price true");
      assertThat(scenario().getDebriefList()).hasSize(1);
      assertThat(scenario().getDebriefPoints()).isEqualTo(6);
    }

    @Test
    void an_answer_stands_beside_the_assessment_of_the_theses() {
      var game = started();
      game.seat("japan")
          .play()
          .assess(AssessRequest.newBuilder().putProbabilities("swing", 1).build());

      assertThat(answer(game, "japan").getProbabilitiesMap()).containsEntry("no", 0.8);
      assertThat(game.view("japan").getAssessmentsList())
          .extracting(Assessment::getQuestion)
          .containsExactly("", "rift");
      assertThat(game.view("russia").getAssessmentsList()).isEmpty();
    }

    @Test
    void what_came_true_and_what_it_earned_is_told_at_the_end() {
      var game = started();
      answer(game, "japan");
      game.closeTurn(1);
      game.end("bell");

      var reveal = game.view("russia").getReveal();
      assertThat(reveal.getAnswersList())
          .extracting(it -> it.getQuestion() + " " + it.getTurn() + " " + it.getOption())
          .contains("rift 1 no");
      assertThat(part(reveal.getScoresList(), "japan", "Forecasts").getMaximum()).isEqualTo(10);
    }

    @Test
    void an_unknown_one_is_refused() {
      var game = started();
      var request = AssessRequest.newBuilder().setQuestion("rifts").putProbabilities("yes", 1);

      assertThat(Refused.by(() -> game.seat("japan").play().assess(request.build())).fields())
          .containsExactly("question");
    }
  }

  @Nested
  class When_white_cell_gives_odds {

    private static OrderedMove gamble(TestGame game) {
      return game.seat("japan")
          .play()
          .addMove(
              AddMoveRequest.newBuilder()
                  .setMove("gamble")
                  .putParameters("plan", "By night")
                  .build())
          .getMove();
    }

    private static RuleMoveRequest ruling(TestGame game, String id, double odds) {
      return RuleMoveRequest.newBuilder()
          .setName(game.session())
          .setTeam("japan")
          .setId(id)
          .setParameter("odds")
          .setValue(odds)
          .setReason("By night it may work")
          .build();
    }

    @Test
    void the_facilitator_sees_the_move_with_its_plan_and_its_odds() {
      var game = started();
      gamble(game);

      OrderedMove seen =
          game.view(FACILITATOR).getOrdersList().stream()
              .flatMap(orders -> orders.getMovesList().stream())
              .findFirst()
              .orElseThrow();

      assertThat(seen.getParametersMap()).containsEntry("plan", "By night");
      assertThat(seen.getOddsList())
          .containsExactly(
              Odds.newBuilder()
                  .setParameter("odds")
                  .setTitle("Odds")
                  .setValue(0.5)
                  .setMinimum(0.1)
                  .setMaximum(0.9)
                  .build());
    }

    @Test
    void the_answer_has_the_ruling_and_the_mover_sees_nothing_of_it() {
      var game = started();
      OrderedMove own = gamble(game);
      var before = game.view("japan").getOrdersList();

      var ruled =
          game.facilitator().sessions().ruleMove(ruling(game, own.getId(), 0.75)).getOrders();

      assertThat(ruled.getMoves(0).getOdds(0).getValue()).isEqualTo(0.75);
      assertThat(ruled.getMoves(0).getOdds(0).getRuled()).isTrue();
      assertThat(ruled.getMoves(0).getOdds(0).getReason()).isEqualTo("By night it may work");
      assertThat(game.view("japan").getOrdersList()).isEqualTo(before);
      assertThat(own.getOddsList()).isEmpty();
    }

    @Test
    void it_is_refused_where_it_does_not_fit() {
      var game = started();
      String id = gamble(game).getId();
      var sessions = game.facilitator().sessions();

      assertThat(Refused.by(() -> sessions.ruleMove(ruling(game, "m99", 0.5))).reason())
          .isEqualTo("MOVE_NOT_FOUND");
      assertThat(Refused.by(() -> sessions.ruleMove(ruling(game, id, 0.95))).fields())
          .containsExactly("value");
      var japan = game.seat("japan").sessions();
      assertThat(Refused.by(() -> japan.ruleMove(ruling(game, id, 0.5))).reason())
          .isEqualTo("NOT_FACILITATOR");
    }

    @Test
    void a_move_that_leaves_something_open_is_available() {
      var game = started();

      assertThat(
              game.seat("japan")
                  .play()
                  .listMoves(ListMovesRequest.getDefaultInstance())
                  .getMovesList())
          .filteredOn(option -> option.getMove().getId().equals("gamble"))
          .allMatch(MoveOption::getAvailable)
          .hasSize(1);
      assertThat(move(game, "japan", "gamble").getRepeat()).isEqualTo(0.5);
    }
  }

  @Nested
  class When_an_event_opens_a_choice {

    @Test
    void its_team_sees_it_and_chooses_by_ordering_a_free_move() {
      var game = started();

      Choice open = game.view("japan").getChoices(0);
      assertThat(open.getQuestion()).isEqualTo("Meet them?");
      assertThat(open.getOptionsList())
          .extracting(option -> option.getMove())
          .containsExactly("meet", "stay_away");
      assertThat(open.getOtherwise()).isEqualTo("stay_away");
      assertThat(game.order("japan", "meet", Map.of()).getFree()).isTrue();
      assertThat(game.view("japan").getChoices(0).getChosen()).isEqualTo("meet");
      assertThat(move(game, "japan", "meet").getInject()).isEqualTo("letter");
    }

    @Test
    void nobody_else_hears_of_it_not_even_from_the_scenario() {
      var game = started();

      assertThat(game.view("russia").getChoicesList()).isEmpty();
      assertThat(moves(game, "russia")).extracting(MoveInfo::getId).doesNotContain("meet");
      assertThat(scenario().getMovesList()).extracting(MoveInfo::getId).doesNotContain("meet");
      assertThat(Refused.by(() -> game.order("russia", "meet", Map.of())).reason())
          .isEqualTo("MOVE_UNKNOWN");
    }

    @Test
    void its_moves_are_gone_with_the_turn() {
      var game = started();
      game.closeTurn(1);

      assertThat(moves(game, "japan")).extracting(MoveInfo::getId).doesNotContain("meet");
      assertThat(game.view("japan").getChoicesList()).isEmpty();
    }
  }

  @Nested
  class When_a_deal_needs_more_than_its_teams {

    @Test
    void it_says_who_proposes_it_who_must_agree_and_that_it_is_a_project() {
      DealInfo railway =
          scenario().getDealsList().stream()
              .filter(deal -> deal.getId().equals("railway"))
              .findFirst()
              .orElseThrow();

      assertThat(railway.getProposersList()).containsExactly("russia");
      assertThat(railway.getConsents(0).getActor()).isEqualTo("Brussels");
      assertThat(railway.getConsents(0).getText()).isEqualTo("Its appetite is low.");
      assertThat(railway.getStanding()).isTrue();
      assertThat(railway.getProject()).isTrue();
    }

    @Test
    void who_may_not_propose_it_reads_why() {
      var game = started();

      assertThat(
              game.seat("china")
                  .play()
                  .listMoves(ListMovesRequest.getDefaultInstance())
                  .getDealsList())
          .filteredOn(option -> option.getDeal().getId().equals("railway"))
          .singleElement()
          .returns(false, DealOption::getAvailable);
    }

    @Test
    void its_parties_read_why_an_actor_refused() {
      var game = started();
      Deal offered =
          game.seat("russia")
              .play()
              .proposeDeal(ProposeDealRequest.newBuilder().setDeal("railway").build())
              .getDeal();
      game.seat("china")
          .play()
          .answerDeal(
              AnswerDealRequest.newBuilder()
                  .setId(offered.getId())
                  .setAnswer(AnswerDealRequest.Answer.ANSWER_ACCEPT)
                  .build());
      game.closeTurn(1);

      Deal expired = game.view("china").getDeals(0);
      assertThat(expired.getState()).isEqualTo(Deal.State.STATE_EXPIRED);
      assertThat(expired.getRefusal())
          .isEqualTo("Railway: Brussels does not agree. Its appetite is low.");
      assertThat(game.view("japan").getDealsList()).isEmpty();
    }
  }

  @Nested
  class When_the_debrief_is_scored {

    private static AwardDebriefRequest award(TestGame game, double points) {
      return AwardDebriefRequest.newBuilder()
          .setName(game.session())
          .setTeam("japan")
          .setPoints(points)
          .setReason("Frank")
          .build();
    }

    @Test
    void everybody_sees_the_points_and_why() {
      var game = started();
      game.end("bell");

      List<Score> scores =
          game.facilitator().sessions().awardDebrief(award(game, 5)).getScoresList();

      assertThat(part(scores, "japan", "Debrief").getPoints()).isEqualTo(5);
      assertThat(game.view("russia").getReveal().getScoresList()).isEqualTo(scores);
      assertThat(part(scores, "japan", "Debrief").getExplanation()).isEqualTo("Frank");
    }

    @Test
    void it_waits_for_the_end() {
      var game = started();

      Refused refused =
          Refused.by(() -> game.facilitator().sessions().awardDebrief(award(game, 5)));

      assertThat(refused.reason()).isEqualTo("NOT_ENDED");
      assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    }
  }

  private static ScorePart part(List<Score> scores, String team, String title) {
    return scores.stream()
        .filter(score -> score.getTeam().equals(team))
        .flatMap(score -> score.getPartsList().stream())
        .filter(part -> part.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
