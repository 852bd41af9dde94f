package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.FACILITATOR;
import static org.demarche.api.testkit.TestGame.OBSERVER;

import java.util.List;
import java.util.Map;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.ListMessagesRequest;
import org.demarche.protocol.v1.ListMovesRequest;
import org.demarche.protocol.v1.ListSessionsRequest;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Outcome;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.Report;
import org.demarche.protocol.v1.ResumeSessionRequest;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.Viewpoint;
import org.demarche.protocol.v1.WithdrawOrdersRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A game as clients play it, call by call. */
class WholeGameTest {
  private static final List<String> TEAMS = List.of("russia", "china", "japan", "united_states");

  private static RunningApi api;

  private final TestGame game = api.game();

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private Deal propose(String team, String kind, Map<String, String> terms) {
    return game.seat(team)
        .play()
        .proposeDeal(ProposeDealRequest.newBuilder().setDeal(kind).putAllTerms(terms).build())
        .getDeal();
  }

  private Deal answer(String team, Deal deal, Answer answer) {
    return game.seat(team)
        .play()
        .answerDeal(AnswerDealRequest.newBuilder().setId(deal.getId()).setAnswer(answer).build())
        .getDeal();
  }

  private GetTurnResponse turn(String seat, int turn, Viewpoint viewpoint) {
    return game.seat(seat)
        .play()
        .getTurn(GetTurnRequest.newBuilder().setTurn(turn).setViewpoint(viewpoint).build());
  }

  private static Viewpoint team(String id) {
    return Viewpoint.newBuilder().setTeam(id).build();
  }

  private Orders orders(String team) {
    return game.view(team).getOrders(0);
  }

  @Nested
  class When_people_gather {
    @Test
    void a_code_tells_what_it_leads_to() {
      var found =
          api.anybody()
              .sessions()
              .lookUpCode(
                  LookUpCodeRequest.newBuilder()
                      .setCode(game.codes().get("japan").toLowerCase(java.util.Locale.ROOT))
                      .build());

      assertThat(found.getSession().getName()).isEqualTo(game.session());
      assertThat(found.getRole()).isEqualTo(Seat.Role.ROLE_MEMBER);
      assertThat(found.getTeam()).isEqualTo("japan");
    }

    @Test
    void everybody_sees_who_plays_whom() {
      for (String seat : game.seats().keySet()) {
        assertThat(game.view(seat).getTeamsList())
            .flatExtracting(it -> it.getMembersList())
            .containsExactlyElementsOf(TEAMS.stream().map("Player of "::concat).toList());
      }
    }

    @Test
    void the_session_is_listed_for_the_operator() {
      var listed = api.operator().sessions().listSessions(ListSessionsRequest.getDefaultInstance());

      assertThat(listed.getSessionsList()).extracting(Session::getName).contains(game.session());
    }

    @Test
    void a_bot_takes_a_team_and_leaves_it() {
      game.facilitator().sessions().setBot(bot(true));
      assertThat(game.view(OBSERVER).getTeams(2).getBot()).isTrue();

      game.facilitator().sessions().setBot(bot(false));
      assertThat(game.view(OBSERVER).getTeams(2).getBot()).isFalse();
    }

    private SetBotRequest bot(boolean active) {
      return SetBotRequest.newBuilder()
          .setName(game.session())
          .setTeam("japan")
          .setActive(active)
          .build();
    }
  }

  @Nested
  class When_a_turn_is_planned {
    @Test
    void a_move_is_ordered_and_taken_out_again() {
      game.start();

      var move = game.order("russia", "back_china", Map.of());

      assertThat(orders("russia").getMovesList()).containsExactly(move);
      assertThat(move.getAuthor()).isEqualTo("Player of russia");
      assertThat(game.view("russia").getBalances(0).getCommitted()).isEqualTo(1);
      var left =
          game.seat("russia")
              .play()
              .removeMove(RemoveMoveRequest.newBuilder().setId(move.getId()).build());
      assertThat(left.getOrders().getMovesList()).isEmpty();
      assertThat(left.getOrders()).isEqualTo(orders("russia"));
    }

    @Test
    void a_team_is_told_what_it_can_order() {
      game.start();
      game.order("russia", "improve_terms", Map.of());
      game.order("russia", "back_china", Map.of());

      var options = game.seat("russia").play().listMoves(ListMovesRequest.getDefaultInstance());

      assertThat(options.getMovesList())
          .filteredOn(it -> it.getMove().getId().equals("improve_terms"))
          .singleElement()
          .matches(it -> !it.getAvailable())
          .extracting(MoveOption::getReason)
          .asString()
          .isNotEmpty();
      assertThat(options.getMovesList())
          .filteredOn(it -> it.getMove().getId().equals("keep_distance"))
          .singleElement()
          .matches(MoveOption::getAvailable);
    }

    @Test
    void approval_is_given_and_taken_back() {
      game.start();

      game.approve("russia");
      assertThat(orders("russia").getState()).isEqualTo(Orders.State.STATE_APPROVED);
      game.seat("russia").play().withdrawOrders(WithdrawOrdersRequest.getDefaultInstance());
      assertThat(orders("russia").getState()).isEqualTo(Orders.State.STATE_DRAFT);
    }

    @Test
    void a_deal_is_proposed_countered_and_accepted() {
      game.start();
      var first = propose("russia", "island_talks", Map.of("formula", "two_minus_alpha"));

      var second =
          game.seat("japan")
              .play()
              .counterDeal(
                  CounterDealRequest.newBuilder()
                      .setId(first.getId())
                      .putTerms("formula", "two")
                      .setNote("Rather this")
                      .build())
              .getDeal();
      var agreed = answer("russia", second, Answer.ANSWER_ACCEPT);

      assertThat(second.getCounters()).isEqualTo(first.getId());
      assertThat(agreed.getState()).isEqualTo(Deal.State.STATE_ACCEPTED);
      assertThat(agreed.getAcceptedByList()).containsExactly("japan", "russia");
      assertThat(game.view("japan").getDealsList())
          .extracting(Deal::getState)
          .containsExactly(Deal.State.STATE_COUNTERED, Deal.State.STATE_ACCEPTED);
    }

    @Test
    void a_message_reaches_those_it_is_for() {
      game.start();
      var sent =
          game.say("russia", "  For Beijing  ", Audience.newBuilder().addTeams("china").build());

      assertThat(sent.getText()).isEqualTo("For Beijing");
      for (String seat : List.of("russia", "china", FACILITATOR)) {
        assertThat(messages(seat)).as(seat).containsExactly(sent);
      }
      for (String seat : List.of("japan", "united_states", OBSERVER)) {
        assertThat(messages(seat)).as(seat).isEmpty();
      }
    }

    private List<Message> messages(String seat) {
      return game.seat(seat)
          .play()
          .listMessages(ListMessagesRequest.getDefaultInstance())
          .getMessagesList();
    }

    @Test
    void a_pause_stops_the_orders_and_says_why() {
      game.start();
      var paused =
          game.facilitator()
              .sessions()
              .pauseSession(
                  PauseSessionRequest.newBuilder()
                      .setName(game.session())
                      .setReason("Lunch")
                      .build());

      assertThat(paused.getSession().getState()).isEqualTo(Session.State.STATE_PAUSED);
      assertThat(game.view("china").getSession().getPauseReason()).isEqualTo("Lunch");
      game.facilitator()
          .sessions()
          .resumeSession(ResumeSessionRequest.newBuilder().setName(game.session()).build());
      assertThat(game.view("china").getSession().getState()).isEqualTo(Session.State.STATE_RUNNING);
    }
  }

  @Nested
  class When_all_teams_have_approved {
    private void playTurn() {
      game.start();
      game.order("russia", "back_china", Map.of());
      var deal = propose("japan", "island_talks", Map.of("formula", "two"));
      answer("russia", deal, Answer.ANSWER_ACCEPT);
      assess("united_states");
      TEAMS.forEach(game::approve);
    }

    private void assess(String team) {
      var given =
          game.seat(team)
              .play()
              .assess(
                  AssessRequest.newBuilder()
                      .putProbabilities("swing", 0.7)
                      .putProbabilities("bound", 0.3)
                      .setEvidence("They quarrel")
                      .build())
              .getAssessment();
      assertThat(given.getProbabilitiesMap()).isEqualTo(Map.of("swing", 0.7, "bound", 0.3));
      assertThat(given.hasScore()).isFalse();
    }

    @Test
    void the_turn_is_resolved_and_the_next_one_opens() {
      playTurn();

      var view = game.view("japan");
      assertThat(view.getSession().getTurn()).isEqualTo(2);
      assertThat(view.getLastResult().getReportsList())
          .extracting(Report::getText)
          .anyMatch(it -> it.contains("Russia and Japan hold talks on the islands"));
      assertThat(view.getLastResult().getOutcomesList())
          .extracting(Outcome::getTrack)
          .contains("islands", "trust.russia.japan");
      assertThat(view.getDeals(0).getState()).isEqualTo(Deal.State.STATE_IN_FORCE);
    }

    @Test
    void the_turn_can_be_looked_at_again() {
      playTurn();

      var past = turn("japan", 1, team("japan"));

      assertThat(past.getResult()).isEqualTo(game.view("japan").getLastResult());
      assertThat(past.getDealsList()).hasSize(1);
      assertThat(past.getTracksList()).hasSameSizeAs(game.view("japan").getTracksList());
      var control = turn(FACILITATOR, 1, Viewpoint.newBuilder().setControl(true).build());
      assertThat(control.getResult().getOutcomesCount())
          .isGreaterThan(past.getResult().getOutcomesCount());
    }

    @Test
    void after_the_end_truth_and_scores_are_open_to_all() {
      playTurn();
      game.closeTurn(2);
      game.end("The bell rings");

      for (String seat : game.seats().keySet()) {
        var view = game.view(seat);
        assertThat(view.getSession().getState()).isEqualTo(Session.State.STATE_ENDED);
        assertThat(view.getSession().getPhase()).isEqualTo(Session.Phase.PHASE_REVEAL);
        assertThat(view.getReveal().getThesis()).isIn("swing", "bound");
        assertThat(view.getReveal().getScoresList()).hasSize(TEAMS.size());
        assertThat(view.getObjectivesList()).hasSize(TEAMS.size());
      }
      assertThat(turn(OBSERVER, 1, team("japan"))).isEqualTo(turn("japan", 1, team("japan")));
    }
  }
}
