package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.counter;
import static org.demarche.engine.testkit.Commands.reject;
import static org.demarche.engine.testkit.Commands.takeBack;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command.ProposeDeal;
import org.demarche.engine.session.DealClause.Visibility;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Cast;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView.DealView;
import org.demarche.engine.view.TurnView;
import org.demarche.engine.view.TurnView.ReportView;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DealFormsTest {
  private final Play play = Cast.started();

  private static DealClause clause(Visibility visibility, String text) {
    return new DealClause(-1, visibility, text);
  }

  private static List<String> clauses(DealView deal) {
    return deal.deal().clauses().stream().map(DealClause::text).toList();
  }

  @Nested
  class An_expiry {
    private final Instant soon = play.now().plusSeconds(60);
    private final Play offered = play.after(Who.AMBER, Cast.swap(false, soon));

    @Test
    void lies_between_now_and_the_deadline() {
      play.when(Who.AMBER, Cast.swap(false, play.now())).thenRefusedFields("form.expire_time");
      play.when(Who.AMBER, Cast.swap(false, play.now().plusSeconds(600)))
          .thenRefusedFields("form.expire_time");
    }

    @Test
    void is_the_end_of_signing() {
      Play late = offered.at(soon);

      offered.at(soon.minusMillis(1)).when(Who.BIRCH, accept(offered.deal())).done();
      late.when(Who.BIRCH, accept(offered.deal())).thenRefused(Reason.DEAL_NOT_OPEN);
      late.when(Who.BIRCH, counter(offered.deal(), "pears")).thenRefused(Reason.DEAL_NOT_OPEN);
      late.when(Who.BIRCH, reject(offered.deal())).thenRefused(Reason.DEAL_NOT_OPEN);
    }

    @Test
    void does_not_undo_what_all_have_signed() {
      Play agreed = offered.after(Who.BIRCH, accept(offered.deal())).at(soon.plusSeconds(1));

      assertThat(DealCommands.expired(situation(agreed))).isEmpty();
      agreed.when(Who.BIRCH, takeBack(offered.deal())).done();
    }

    @Test
    void is_told_to_the_timer() {
      assertThat(DealCommands.expired(situation(offered.at(soon.minusMillis(1))))).isEmpty();
      assertThat(DealCommands.expired(situation(offered.at(soon))))
          .containsExactly(new Event.DealExpired(offered.deal(), soon));

      Play expired = Cast.given(offered, new Event.DealExpired(offered.deal(), soon));
      assertThat(DealCommands.expired(situation(expired.at(soon)))).isEmpty();
      assertThat(expired.state().deals().getFirst().state()).isEqualTo(Deal.State.EXPIRED);
    }

    private Situation situation(Play at) {
      return new Situation(
          at.scenario(),
          at.state(),
          new Request(new Caller.Timer(), "", at.now(), new Command.Tick()));
    }
  }

  @Nested
  class Clauses {

    @Test
    void are_10_of_300_characters_at_most() {
      DealClause longest = clause(Visibility.PUBLIC, "x".repeat(300));
      play.when(
              Who.AMBER,
              Cast.swap(false, null, Collections.nCopies(10, longest).toArray(new DealClause[0])))
          .done();
      play.when(
              Who.AMBER,
              Cast.swap(false, null, Collections.nCopies(11, longest).toArray(new DealClause[0])))
          .thenRefusedFields("form.clauses");
      play.when(Who.AMBER, Cast.swap(false, null, clause(Visibility.PUBLIC, "x".repeat(301))))
          .thenRefusedFields("form.clauses");
      play.when(Who.AMBER, Cast.swap(false, null, clause(Visibility.PUBLIC, " ")))
          .thenRefusedFields("form.clauses");
    }

    @Test
    void are_read_as_far_as_they_are_meant() {
      Play offered =
          play.after(
              Who.AMBER,
              Cast.swap(
                  false,
                  null,
                  clause(Visibility.PUBLIC, "open"),
                  clause(Visibility.PARTIES, "ours"),
                  clause(Visibility.HIDDEN, "mine")));
      Play inForce = offered.after(Who.BIRCH, accept(offered.deal())).after(Who.CONTROL, close(1));

      assertThat(inForce.view(Who.AMBER).deals().getFirst().deal().clauses())
          .contains(new DealClause(Orchard.AMBER, Visibility.HIDDEN, "mine"));
      assertThat(clauses(inForce.view(Who.BIRCH).deals().getFirst()))
          .containsExactly("open", "ours");
      assertThat(clauses(inForce.view(Who.CEDAR).deals().getFirst())).containsExactly("open");
      assertThat(clauses(inForce.view(Who.OBSERVER).deals().getFirst())).containsExactly("open");
      assertThat(inForce.view(Who.CONTROL).deals().getFirst().deal().clauses()).hasSize(3);
      assertThat(offered.view(Who.CEDAR).deals()).isEmpty();
      Play ended = inForce.after(Who.CONTROL, new Command.EndSession(""));
      assertThat(ended.view(Who.CEDAR).deals().getFirst().deal().clauses()).hasSize(3);
    }

    @Test
    void that_are_hidden_do_not_even_show_as_missing() {
      Play with = play.after(Who.AMBER, Cast.swap(false, null, clause(Visibility.HIDDEN, "mine")));
      Play without = play.after(Who.AMBER, Cast.swap(false, null));

      assertThat(with.view(Who.BIRCH)).isEqualTo(without.view(Who.BIRCH));
    }
  }

  @Nested
  class A_public_kind_of_deal_in_secret {
    private final Play offered = play.after(Who.AMBER, Cast.swap(true, null));
    private final Play inForce =
        offered.after(Who.BIRCH, accept(offered.deal())).after(Who.CONTROL, close(1));

    @Test
    void is_known_to_its_parties_alone() {
      assertThat(inForce.view(Who.BIRCH).deals()).hasSize(1);
      assertThat(inForce.view(Who.CEDAR).deals()).isEmpty();
      assertThat(inForce.view(Who.OBSERVER).deals()).isEmpty();
      assertThat(Cast.CONTROLLER.view(inForce).deals()).isEmpty();
    }

    @Test
    void is_no_news() {
      assertThat(news(inForce, Who.CEDAR)).noneMatch(text -> text.contains("swap"));
      assertThat(news(inForce, Who.BIRCH)).anyMatch(text -> text.contains("Swap fruit"));
    }

    @Test
    void is_no_cause_that_others_may_name() {
      TurnView result = inForce.view(Who.CEDAR).lastResult();

      assertThat(result).isNotNull();
      assertThat(result.outcomes()).noneMatch(outcome -> outcome.cause().id().equals("swap"));
    }

    private static List<String> news(Play play, Who who) {
      TurnView result = play.view(who).lastResult();
      return result == null ? List.of() : result.reports().stream().map(ReportView::text).toList();
    }
  }

  @Nested
  class The_history {

    @Test
    void says_who_did_what_and_when() {
      Play offered = play.after(Who.AMBER, Cast.swap(false, null));
      Play signed = offered.after(Who.BIRCH, accept(offered.deal()));

      assertThat(signed.state().deals().getFirst().steps())
          .containsExactly(
              new DealStep(DealStep.Kind.PROPOSED, Orchard.AMBER, "Ann", 1, play.now()),
              new DealStep(DealStep.Kind.SIGNED, Orchard.BIRCH, "Bob", 1, offered.now()));
    }

    @Test
    void says_who_countered() {
      Play offered = play.after(Who.AMBER, Cast.swap(false, null));
      Play countered = offered.after(Who.BIRCH, counter(offered.deal(), "pears"));

      assertThat(countered.state().deals().getFirst().steps().getLast())
          .isEqualTo(new DealStep(DealStep.Kind.COUNTERED, Orchard.BIRCH, "Bob", 1, offered.now()));
    }

    @Test
    void is_the_parties_own() {
      Play offered = play.after(Who.AMBER, Cast.swap(false, null));
      Play inForce = offered.after(Who.BIRCH, accept(offered.deal())).after(Who.CONTROL, close(1));

      assertThat(inForce.view(Who.BIRCH).deals().getFirst().deal().steps()).hasSize(3);
      assertThat(inForce.view(Who.CEDAR).deals().getFirst().deal().steps()).isEmpty();
    }
  }

  @Nested
  class Where_heads_sign {
    private final Play strict = strict(play, true);

    /** The adviser's team has a head; Birch has none. */
    private static Play strict(Play play, boolean headsApprove) {
      SessionOptions plain = play.state().setup().options();
      var options =
          new SessionOptions(
              plain.schedule(),
              plain.rationale(),
              plain.prediction(),
              headsApprove,
              plain.standIn(),
              plain.grace(),
              plain.reminders(),
              plain.classId(),
              plain.world());
      SessionState state =
          new StateEditor(play.state()).setup(play.state().setup().with(options)).build();
      Play changed = new Play(play.scenario(), state, play.log(), play.now());
      return Cast.given(changed, new Event.SeatMoved("s2", Seat.Role.MEMBER, Orchard.AMBER, true));
    }

    private static Command proposal() {
      return new ProposeDeal(0, "swap", Map.of("fruit", "apples", "price", "fair"), "");
    }

    @Test
    void an_adviser_can_not() {
      strict
          .when(Cast.AMBERS_ADVISER.caller(), proposal())
          .thenRefused(
              Reason.NOT_HEAD, "Only a head of the delegation may do this for Amber. Ask Ann.");
      Play offered = strict.after(Who.BIRCH, proposal());
      offered
          .when(Cast.AMBERS_ADVISER.caller(), accept(offered.deal()))
          .thenRefused(Reason.NOT_HEAD);
      Play signed = offered.after(Who.AMBER, accept(offered.deal()));
      signed
          .when(Cast.AMBERS_ADVISER.caller(), takeBack(offered.deal()))
          .thenRefused(Reason.NOT_HEAD);
    }

    @Test
    void an_adviser_can_if_the_team_has_no_head_left() {
      strict
          .after(Who.CONTROL, new Command.RevokeSeat("s2", "Left"))
          .when(Cast.AMBERS_ADVISER.caller(), proposal())
          .done();
      strict(play, false).when(Cast.AMBERS_ADVISER.caller(), proposal()).done();
    }

    @Test
    void bots_and_white_cell_can() {
      Play bot = Cast.given(strict, new Event.StandInSet(Orchard.AMBER, StandIn.BOT, ""));
      bot.when(new Caller.Bot(Orchard.AMBER), proposal()).done();
      Play handed = Cast.given(strict, new Event.StandInSet(Orchard.AMBER, StandIn.WHITE_CELL, ""));
      handed.when(new Caller.ForTeam("s8", Orchard.AMBER), proposal()).done();
    }
  }
}
