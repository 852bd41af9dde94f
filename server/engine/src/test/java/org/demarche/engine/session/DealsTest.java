package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.counter;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.propose;
import static org.demarche.engine.testkit.Commands.reject;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.takeBack;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command.ProposeDeal;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DealsTest {

  private static Play proposed() {
    return Play.started().after(Who.AMBER, swap("pears"));
  }

  private static Play agreed() {
    Play play = proposed();
    return play.after(Who.BIRCH, accept(play.deal()));
  }

  private static Deal.State state(Play play) {
    return play.state().deals().getFirst().state();
  }

  @Nested
  class Proposing {

    @Test
    void is_agreeing() {
      Deal deal = proposed().state().deals().getFirst();

      assertThat(deal.acceptedBy()).containsExactly(Orchard.AMBER);
      assertThat(deal.state()).isEqualTo(Deal.State.PROPOSED);
      assertThat(deal.costs()).containsExactly(List.of(1.0), List.of(1.0));
    }

    @Test
    void needs_terms_that_fit() {
      Play.started()
          .when(Who.AMBER, propose("swap", Map.of("fruit", "plums")))
          .thenRefusedFields("terms.fruit", "terms.price");
    }

    @Test
    void needs_the_means() {
      Play.started()
          .after(Who.AMBER, plant(3))
          .when(Who.AMBER, propose("union", Map.of()))
          .thenRefused(
              Reason.CANNOT_AFFORD,
              "Amber has 1 silver left, and Union of three costs 2. Remove a move, or withdraw from"
                  + " another deal.");
    }

    @Test
    void is_for_parties() {
      Play.started().when(Who.CEDAR, swap("pears")).thenRefused(Reason.REQUIREMENT_NOT_MET);
      Play.started()
          .when(Who.CEDAR, propose("pakt", Map.of()))
          .thenRefused(
              Reason.DEAL_UNKNOWN, "There is no kind of deal 'pakt'; did you mean 'pact'?");
    }

    @Test
    void takes_a_note_of_500_characters() {
      Play.started()
          .when(Who.AMBER, new ProposeDeal(0, "pact", Map.of(), "x".repeat(501)))
          .thenRefusedFields("note");
    }

    @Test
    void is_possible_20_times_in_a_turn() {
      Play play = Play.started();
      for (int count = 0; count < SessionLimits.PROPOSALS; count++) {
        play = play.after(Who.AMBER, swap("pears"));
        play = play.after(Who.AMBER, takeBack(play.deal()));
      }

      play.when(Who.AMBER, swap("pears")).thenRefused(Reason.LIMIT_REACHED);
      play.after(Who.CONTROL, close(1)).when(Who.AMBER, swap("pears")).done();
    }
  }

  @Nested
  class Answering {

    @Test
    void the_last_party_makes_the_deal() {
      Play two = Play.started().after(Who.AMBER, propose("union", Map.of()));
      Play three = two.after(Who.CEDAR, accept(two.deal()));

      assertThat(state(three)).isEqualTo(Deal.State.PROPOSED);
      assertThat(state(three.after(Who.BIRCH, accept(two.deal())))).isEqualTo(Deal.State.ACCEPTED);
    }

    @Test
    void accepting_twice_changes_nothing() {
      agreed().when(Who.BIRCH, accept(agreed().deal())).thenNothing();
      proposed().when(Who.AMBER, accept(proposed().deal())).thenNothing();
    }

    @Test
    void needs_the_means() {
      Play play = proposed().after(Who.BIRCH, plant(3)).after(Who.BIRCH, guard());

      play.when(Who.BIRCH, accept(play.deal())).thenRefused(Reason.CANNOT_AFFORD);
    }

    @Test
    void is_possible_with_approved_orders() {
      Play play = proposed().after(Who.BIRCH, approve());

      assertThat(state(play.after(Who.BIRCH, accept(play.deal())))).isEqualTo(Deal.State.ACCEPTED);
    }

    @Test
    void rejecting_ends_it() {
      Play rejected = proposed().after(Who.BIRCH, reject(proposed().deal()));

      assertThat(state(rejected)).isEqualTo(Deal.State.REJECTED);
      rejected
          .when(Who.BIRCH, accept(rejected.deal()))
          .thenRefused(
              Reason.DEAL_NOT_OPEN,
              "Deal " + rejected.deal() + " was rejected and can't be answered.");
    }

    @Test
    void who_has_agreed_withdraws_instead_of_rejecting() {
      Play play = agreed();

      play.when(Who.BIRCH, reject(play.deal())).thenRefused(Reason.DEAL_NOT_OPEN);
      assertThat(state(play.after(Who.BIRCH, takeBack(play.deal()))))
          .isEqualTo(Deal.State.WITHDRAWN);
      proposed().when(Who.BIRCH, takeBack(play.deal())).thenRefused(Reason.DEAL_NOT_OPEN);
    }

    @Test
    void is_for_parties_and_others_do_not_even_learn_that_it_exists() {
      Play play = proposed();
      Rejection of = play.when(Who.CEDAR, accept(play.deal())).thenRefused(Reason.DEAL_NOT_FOUND);
      Rejection none =
          Play.started().when(Who.CEDAR, accept(play.deal())).thenRefused(Reason.DEAL_NOT_FOUND);

      assertThat(of).isEqualTo(none);
    }

    @Test
    void withdrawing_gives_back_what_it_would_cost() {
      Play full = proposed().after(Who.AMBER, plant(3));

      full.when(Who.AMBER, guard()).thenRefused(Reason.CANNOT_AFFORD);
      full.after(Who.AMBER, takeBack(full.deal())).when(Who.AMBER, guard()).done();
    }
  }

  @Nested
  class Countering {

    @Test
    void puts_another_proposal_in_its_place() {
      Play play = proposed();
      Play countered = play.after(Who.BIRCH, counter(play.deal(), "apples"));
      Deal old = countered.state().deals().getFirst();
      Deal fresh = countered.state().deals().getLast();

      assertThat(old.state()).isEqualTo(Deal.State.COUNTERED);
      assertThat(old.counteredBy()).isEqualTo(fresh.id());
      assertThat(fresh.counters()).isEqualTo(old.id());
      assertThat(fresh.proposer()).isEqualTo(Orchard.BIRCH);
      assertThat(fresh.terms()).containsEntry("fruit", "apples");
    }

    @Test
    void is_not_for_those_who_have_agreed() {
      proposed()
          .when(Who.AMBER, counter(proposed().deal(), "apples"))
          .thenRefused(Reason.DEAL_NOT_OPEN);
    }

    @Test
    void needs_terms_that_fit_and_leaves_the_proposal_alone_if_they_do_not() {
      proposed()
          .when(Who.BIRCH, counter(proposed().deal(), "plums"))
          .thenRefusedFields("terms.fruit");
    }
  }

  @Nested
  class Limits_of_a_kind {

    @Test
    void count_deals_not_proposals() {
      Play two =
          Play.started()
              .after(Who.AMBER, propose("pact", Map.of()))
              .after(Who.CEDAR, propose("pact", Map.of()));
      String first = two.state().deals().getFirst().id();
      Play one = two.after(Who.CEDAR, accept(first));

      one.when(Who.AMBER, accept(two.deal()))
          .thenRefused(Reason.LIMIT_REACHED, "Silent pact can be agreed only once in a turn.");
      one.after(Who.CONTROL, close(1))
          .when(Who.AMBER, propose("pact", Map.of()))
          .thenRefused(Reason.LIMIT_REACHED, "Silent pact can be agreed only once in a game.");
    }
  }

  @Nested
  class When_the_turn_closes {

    @Test
    void agreed_deals_take_effect() {
      Play closed = agreed().after(Who.CONTROL, close(1));

      assertThat(state(closed)).isEqualTo(Deal.State.IN_FORCE);
      assertThat(closed.state().turns().getFirst().deals())
          .containsExactly(closed.state().deals().getFirst().id());
      assertThat(closed.state().values().get(Orchard.slot("bond.amber.birch"))).isEqualTo(6.5);
    }

    @Test
    void proposals_expire_and_cost_nothing() {
      Play closed = proposed().after(Who.AMBER, plant(3)).after(Who.CONTROL, close(1));

      assertThat(state(closed)).isEqualTo(Deal.State.EXPIRED);
      assertThat(closed.state().teams().getFirst().available()).containsExactly(5.0);
    }
  }
}
