package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.api.testkit.TestGame.OBSERVER;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RichTutorial;
import org.demarche.api.testkit.RunningApi;
import org.demarche.api.testkit.TestGame;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealClause.Visibility;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.DealStep;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals with clauses, expiry and secrecy of their own. */
class DealFormsOverTheWireTest {
  private RunningApi api;
  private TestGame game;

  @BeforeEach
  void start() {
    api = RunningApi.start(RichTutorial.SCENARIO);
    game = api.game();
    game.start();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Deal propose(DealForm.Builder form) {
    return game.seat("russia")
        .play()
        .proposeDeal(
            ProposeDealRequest.newBuilder()
                .setDeal("pipeline_contract")
                .putTerms("labour", "half")
                .putTerms("price", "full")
                .setForm(form)
                .build())
        .getDeal();
  }

  private Deal accept(Deal deal) {
    return game.seat("china")
        .play()
        .answerDeal(
            AnswerDealRequest.newBuilder()
                .setId(deal.getId())
                .setAnswer(Answer.ANSWER_ACCEPT)
                .build())
        .getDeal();
  }

  private static DealClause clause(Visibility visibility, String text) {
    return DealClause.newBuilder().setVisibility(visibility).setText(text).build();
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).build();
  }

  @Test
  void clauses_are_read_as_far_as_they_are_meant() {
    Deal deal =
        propose(
            DealForm.newBuilder()
                .addClauses(clause(Visibility.VISIBILITY_PUBLIC, "open"))
                .addClauses(clause(Visibility.VISIBILITY_PARTIES, "ours"))
                .addClauses(clause(Visibility.VISIBILITY_HIDDEN, "mine")));

    assertThat(deal.getClausesList()).hasSize(3);
    assertThat(deal.getClauses(2).getTeam()).isEqualTo("russia");
    assertThat(accept(deal).getClausesList())
        .extracting(DealClause::getText)
        .containsExactly("open", "ours");
    game.closeTurn(1);
    assertThat(game.view(OBSERVER).getDeals(0).getClausesList())
        .extracting(DealClause::getText)
        .containsExactly("open");
  }

  @Test
  void a_clause_says_who_reads_it() {
    Refused refused =
        Refused.by(
            () -> propose(DealForm.newBuilder().addClauses(DealClause.newBuilder().setText("x"))));

    assertThat(refused.fields()).containsExactly("form.clauses.visibility");
  }

  @Test
  void an_expired_proposal_can_not_be_signed() {
    Instant soon = api.clock().instant().plusSeconds(60);
    Deal deal = propose(DealForm.newBuilder().setExpireTime(timestamp(soon)));

    assertThat(deal.getExpireTime().getSeconds()).isEqualTo(soon.getEpochSecond());
    api.clock().advance(java.time.Duration.ofMinutes(2));
    assertThat(Refused.by(() -> accept(deal)).reason()).isEqualTo("DEAL_NOT_OPEN");
  }

  @Test
  void an_expiry_is_a_point_in_time_to_come() {
    assertThat(
            Refused.by(
                    () ->
                        propose(
                            DealForm.newBuilder()
                                .setExpireTime(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))))
                .fields())
        .containsExactly("form.expire_time");
    assertThat(
            Refused.by(
                    () ->
                        propose(
                            DealForm.newBuilder()
                                .setExpireTime(timestamp(api.clock().instant().minusSeconds(1)))))
                .fields())
        .containsExactly("form.expire_time");
  }

  @Test
  void the_history_tells_the_parties_who_did_what() {
    Deal deal = propose(DealForm.newBuilder());
    Deal counter =
        game.seat("china")
            .play()
            .counterDeal(
                CounterDealRequest.newBuilder()
                    .setId(deal.getId())
                    .putTerms("labour", "half")
                    .putTerms("price", "discount")
                    .setForm(
                        DealForm.newBuilder()
                            .addClauses(clause(Visibility.VISIBILITY_PARTIES, "only this year")))
                    .build())
            .getDeal();

    assertThat(counter.getClausesList()).hasSize(1);
    assertThat(game.view("russia").getDeals(0).getStepsList())
        .extracting(DealStep::getKind)
        .containsExactly(DealStep.Kind.KIND_PROPOSED, DealStep.Kind.KIND_COUNTERED);
    DealStep step = game.view("russia").getDeals(0).getSteps(1);
    assertThat(step.getTeam()).isEqualTo("china");
    assertThat(step.getDisplayName()).isEqualTo("Player of china");
    assertThat(step.hasTime()).isTrue();
  }

  @Test
  void a_public_kind_may_be_made_in_secret() {
    Deal deal = accept(propose(DealForm.newBuilder().setSecret(true)));
    game.closeTurn(1);

    assertThat(deal.getSecret()).isTrue();
    assertThat(game.view("china").getDealsList()).hasSize(1);
    assertThat(game.view("japan").getDealsList()).isEmpty();
    assertThat(game.view("japan").getLastResult().getReportsList())
        .noneMatch(report -> report.getCause().getId().equals("pipeline_contract"));
  }
}
