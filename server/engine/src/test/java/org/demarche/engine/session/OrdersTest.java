package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.feast;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.move;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.remove;
import static org.demarche.engine.testkit.Commands.scout;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.withdraw;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command.AddMove;
import org.demarche.engine.session.Command.ApproveOrders;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrdersTest {

  @Nested
  class Adding_a_move {

    @Test
    void puts_it_into_the_draft_with_its_cost() {
      Play play = Play.started();
      long version = play.state().version();
      play.when(Who.AMBER, plant(2))
          .then(
              new Event.MoveAdded(
                  Orchard.AMBER,
                  new OrderedMove(
                      "m1", Orchard.PLANT, Map.of("size", "2"), List.of(2.0), "", "Ann", version)));
    }

    @Test
    void completes_what_was_left_out() {
      Play play = Play.started().after(Who.AMBER, move("plant", Map.of()));

      assertThat(play.state().teams().get(Orchard.AMBER).moves().getFirst().parameters())
          .isEqualTo(Map.of("size", "1"));
    }

    @Test
    void names_parameters_that_do_not_fit() {
      Play.started()
          .when(Who.AMBER, move("plant", Map.of("size", "7", "colour", "red")))
          .thenRefusedFields("parameters.size", "parameters.colour");
    }

    @Test
    void needs_the_means() {
      Play.started()
          .after(Who.AMBER, plant(3))
          .when(Who.AMBER, plant(2))
          .thenRefused(
              Reason.CANNOT_AFFORD,
              "Amber has 1 silver left, and Plant trees costs 2. Remove a move or choose a smaller"
                  + " size.");
    }

    @Test
    void counts_what_proposed_deals_would_cost() {
      Play.started()
          .after(Who.AMBER, swap("pears"))
          .after(Who.AMBER, plant(3))
          .when(Who.AMBER, guard())
          .thenRefused(Reason.CANNOT_AFFORD);
    }

    @Test
    void names_the_nearest_move_for_one_that_is_unknown() {
      Play.started()
          .when(Who.AMBER, move("plnt", Map.of()))
          .thenRefused(Reason.MOVE_UNKNOWN, "There is no move 'plnt'; did you mean 'plant'?");
    }

    @Test
    void is_for_teams_that_have_the_move() {
      Play.started()
          .when(Who.CEDAR, feast("amber"))
          .thenRefused(Reason.REQUIREMENT_NOT_MET, "Only Amber, Birch may order this move.");
    }

    @Test
    void needs_what_the_move_requires() {
      Play.started()
          .when(Who.AMBER, feast("cedar"))
          .thenRefused(Reason.REQUIREMENT_NOT_MET, "A feast needs a harvest of 6 or more.");
    }

    @Test
    void is_for_members() {
      Play.started().when(Who.OBSERVER, plant(1)).thenRefused(Reason.NOT_A_TEAM);
      Play.started().when(Who.CONTROL, plant(1)).thenRefused(Reason.NOT_A_TEAM);
    }

    @Test
    void needs_an_open_turn() {
      Play.joined()
          .when(Who.AMBER, plant(1))
          .thenRefused(
              Reason.NOT_RUNNING, "The game has not started. Wait until a facilitator starts it.");
      Play second = Play.started().after(Who.CONTROL, close(1));
      second.when(Who.AMBER, new AddMove(1, "guard", Map.of(), "")).thenRefused(Reason.TURN_CLOSED);
      second.when(Who.AMBER, new AddMove(2, "guard", Map.of(), "")).done();
      second.when(Who.AMBER, new AddMove(3, "guard", Map.of(), "")).thenRefusedFields("turn");
    }

    @Test
    void takes_a_rationale_of_500_characters() {
      Play.started().when(Who.AMBER, new AddMove(0, "guard", Map.of(), "x".repeat(500))).done();
      Play.started()
          .when(Who.AMBER, new AddMove(0, "guard", Map.of(), "x".repeat(501)))
          .thenRefusedFields("rationale");
    }
  }

  @Nested
  class Limits {

    @Test
    void of_moves_in_a_turn() {
      Play.started()
          .after(Who.AMBER, guard())
          .after(Who.AMBER, scout("rot"))
          .after(Who.AMBER, scout("well"))
          .when(Who.AMBER, plant(1))
          .thenRefused(
              Reason.LIMIT_REACHED, "Amber may order at most 3 moves in a turn. Remove one first.");
    }

    @Test
    void of_one_move_in_a_turn() {
      Play.started()
          .after(Who.AMBER, guard())
          .when(Who.AMBER, guard())
          .thenRefused(Reason.LIMIT_REACHED, "Guard the fence can be ordered only once in a turn.");
    }

    @Test
    void of_turns_between_two_uses() {
      Play second = Play.started().after(Who.AMBER, guard()).after(Who.CONTROL, close(1));

      second
          .when(Who.AMBER, guard())
          .thenRefused(
              Reason.LIMIT_REACHED,
              "Guard the fence was ordered in turn 1 and can be again from turn 3.");
      second.when(Who.BIRCH, guard()).done();
      second.after(Who.CONTROL, close(2)).when(Who.AMBER, guard()).done();
    }
  }

  @Nested
  class Removing_a_move {

    @Test
    void gives_back_what_it_costs() {
      Play.started()
          .after(Who.AMBER, plant(3))
          .after(Who.AMBER, remove("m1"))
          .when(Who.AMBER, plant(3))
          .done();
    }

    @Test
    void needs_one_of_the_own_draft() {
      Play.started()
          .after(Who.AMBER, plant(1))
          .when(Who.BIRCH, remove("m1"))
          .thenRefused(Reason.MOVE_NOT_FOUND);
    }
  }

  @Nested
  class Approving {

    @Test
    void seals_the_draft() {
      Play approved = Play.started().after(Who.AMBER, plant(1)).after(Who.AMBER, approve());

      approved
          .when(Who.AMBER, guard())
          .thenRefused(
              Reason.ORDERS_APPROVED,
              "Amber's orders are approved. Withdraw the approval to change them.");
      approved.when(Who.AMBER, remove("m1")).thenRefused(Reason.ORDERS_APPROVED);
    }

    @Test
    void twice_changes_nothing() {
      Play.started().after(Who.AMBER, approve()).when(Who.AMBER, approve()).thenNothing();
    }

    @Test
    void can_be_taken_back() {
      Play play = Play.started().after(Who.AMBER, approve());

      play.after(Who.AMBER, withdraw()).when(Who.AMBER, guard()).done();
      Play.started().when(Who.AMBER, withdraw()).thenNothing();
    }

    @Test
    void is_for_the_draft_one_has_seen() {
      Play play = Play.started().after(Who.AMBER, plant(1)).after(Who.AMBER, guard());

      play.when(Who.AMBER, new ApproveOrders(0, 1)).thenRefused(Reason.ORDERS_CHANGED);
      play.when(Who.AMBER, new ApproveOrders(0, 2)).then(new Event.OrdersApproved(Orchard.AMBER));
    }

    @Test
    void by_all_teams_closes_the_turn() {
      Play play =
          Play.started()
              .after(Who.AMBER, plant(1))
              .after(Who.AMBER, approve())
              .after(Who.BIRCH, approve());
      assertThat(play.state().turn()).isEqualTo(1);

      Play closed = play.after(Who.CEDAR, approve());
      assertThat(closed.state().turn()).isEqualTo(2);
      assertThat(closed.newest())
          .hasExactlyElementsOfTypes(
              Event.OrdersApproved.class, Event.TurnResolved.class, Event.TurnOpened.class);
      assertThat(closed.state().teams()).extracting(TeamState::approved).containsOnly(false);
    }
  }

  @Nested
  class When_the_turn_closes {

    @Test
    void drafts_count_as_they_stand() {
      Play closed = Play.started().after(Who.AMBER, plant(2)).after(Who.CONTROL, close(1));

      assertThat(closed.state().turns().getFirst().moves().get(Orchard.AMBER))
          .extracting(OrderedMove::id)
          .containsExactly("m1");
      // 5 at the start, 2 planted, and a frost at the opening of the second turn.
      assertThat(closed.state().values().get(Orchard.slot("harvest"))).isEqualTo(6);
    }

    @Test
    void what_is_left_is_carried_over_up_to_a_limit() {
      Play closed =
          Play.started()
              .after(Who.AMBER, plant(3))
              .after(Who.AMBER, guard())
              .after(Who.CONTROL, close(1));

      assertThat(closed.state().teams())
          .extracting(TeamState::available)
          .containsExactly(List.of(4.0), List.of(5.0), List.of(4.0));
    }

    @Test
    void an_inject_happens_once() {
      Play third = Play.started().after(Who.CONTROL, close(1)).after(Who.CONTROL, close(2));

      assertThat(third.state().turns())
          .extracting(TurnRecord::injects)
          .containsExactly(List.of(Orchard.LETTER), List.of(Orchard.FROST));
      assertThat(third.state().openingInjects()).containsExactly(Orchard.VISIT);
    }
  }
}
