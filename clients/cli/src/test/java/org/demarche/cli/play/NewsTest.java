package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.demarche.cli.fake.Samples;
import org.demarche.cli.follow.Differences;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Style;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Inject;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.TurnResult;
import org.demarche.protocol.v1.View;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a player of North Island is told between two views. */
class NewsTest {
  private static final Page PAGE = new Page(80, Style.PLAIN, ZoneOffset.UTC);

  private static final View BEFORE =
      View.newBuilder()
          .setSession(
              Session.newBuilder()
                  .setTitle("Fish")
                  .setState(Session.State.STATE_RUNNING)
                  .setPhase(Session.Phase.PHASE_PLANNING)
                  .setTurn(1)
                  .setTurns(2)
                  .setTurnLabel("Spring"))
          .setSeat(Seat.newBuilder().setTeam("north").setDisplayName("Ann"))
          .addTeams(Team.newBuilder().setInfo(Samples.NORTH))
          .addTeams(Team.newBuilder().setInfo(Samples.SOUTH))
          .addOrders(orders(1))
          .addTracks(Samples.track("stock", "Stock of fish", Samples.reading(0, 6, 0)))
          .build();

  private static Orders.Builder orders(int turn) {
    return Orders.newBuilder()
        .setTeam("north")
        .setTurn(turn)
        .setMoveLimit(2)
        .setState(Orders.State.STATE_DRAFT);
  }

  private static List<String> news(View.Builder after) {
    return News.lines(BEFORE, Differences.between(BEFORE, after.build()), PAGE);
  }

  private static View.Builder after() {
    return BEFORE.toBuilder();
  }

  @Nested
  class When_nothing_has_changed {
    @Test
    void there_is_none() {
      assertThat(news(after())).isEmpty();
    }
  }

  @Nested
  class When_others_act {
    @Test
    void an_approval_a_deal_and_a_message_are_told() {
      var deal =
          Deal.newBuilder()
              .setId("d1")
              .setSummary("Fishing treaty: half")
              .setProposer("south")
              .setState(Deal.State.STATE_PROPOSED);
      var message =
          Message.newBuilder()
              .setId("t1")
              .setTeam("south")
              .setDisplayName("Bob")
              .setText("Shall we talk?")
              .setAudience(Audience.newBuilder().setEveryone(true));

      assertThat(
              news(
                  after()
                      .setTeams(1, BEFORE.getTeams(1).toBuilder().setApproved(true))
                      .addDeals(deal)
                      .addMessages(message)))
          .containsExactly(
              "South Island has approved.",
              "Deal d1 Fishing treaty: half (proposed, proposed by South Island)",
              "00:00 Bob (South Island) to all: Shall we talk?");
    }

    @Test
    void a_change_of_a_team_mate_in_the_orders_is_told_once() {
      var changed = orders(1).setRevision(1).addMoves(OrderedMove.newBuilder().setId("m1"));

      assertThat(news(after().setOrders(0, changed)))
          .containsExactly("Orders of North Island: 1 of 2 moves drafted.");
    }

    @Test
    void the_own_teams_approval_is_told_by_its_orders_alone() {
      assertThat(
              news(
                  after()
                      .setTeams(0, BEFORE.getTeams(0).toBuilder().setApproved(true))
                      .setOrders(0, orders(1).setState(Orders.State.STATE_APPROVED))))
          .containsExactly("Orders of North Island approved.");
    }
  }

  @Nested
  class When_a_turn_has_closed {
    private final View.Builder after =
        after()
            .setSession(BEFORE.getSession().toBuilder().setTurn(2).setTurnLabel("Summer"))
            .setTeams(1, BEFORE.getTeams(1).toBuilder().setApproved(true))
            .setOrders(0, orders(2))
            .addDeals(Deal.newBuilder().setId("d1").setState(Deal.State.STATE_IN_FORCE))
            .addInjects(Inject.newBuilder().setTurn(2).setTitle("Storm").setText("It blows."))
            .setTracks(0, Samples.track("stock", "Stock of fish", Samples.reading(1, 4, 0)))
            .setLastResult(TurnResult.newBuilder().setTurn(1).setLabel("Spring"));

    @Test
    void that_is_told_first_and_what_goes_without_saying_is_left_out() {
      assertThat(news(after))
          .satisfiesExactly(
              line -> assertThat(line).startsWith("Turn 1 (Spring) has closed"),
              line -> assertThat(line).startsWith("Fish · Summer (turn 2 of 2)"),
              line -> assertThat(line).isEqualTo("News: Storm — It blows."));
    }
  }
}
