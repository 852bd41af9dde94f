package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.gamble;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.propose;
import static org.demarche.engine.testkit.Commands.rule;
import static org.demarche.engine.testkit.Commands.say;
import static org.demarche.engine.testkit.Commands.scout;
import static org.demarche.engine.testkit.Commands.swap;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.Orchard.slot;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView.Balance;
import org.demarche.engine.view.SeatView.DealView;
import org.demarche.engine.view.SeatView.ObjectiveView;
import org.demarche.engine.view.SeatView.OrdersState;
import org.demarche.engine.view.SeatView.OrdersView;
import org.demarche.engine.view.SeatView.Phase;
import org.demarche.engine.view.SeatView.State;
import org.demarche.engine.view.SeatView.TeamView;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.SeatView.TurnReading;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeatViewTest {

  @Nested
  class The_session {

    @Test
    void is_in_its_briefing_before_the_start() {
      var session = Play.joined().view(Who.AMBER).session();

      assertThat(session.state()).isEqualTo(State.LOBBY);
      assertThat(session.phase()).isEqualTo(Phase.BRIEFING);
    }

    @Test
    void shows_what_is_left_instead_of_a_deadline_while_paused() {
      var session = Play.started().after(Who.CONTROL, pause()).view(Who.AMBER).session();

      assertThat(session.state()).isEqualTo(State.PAUSED);
      assertThat(session.deadline()).isNull();
      assertThat(session.left()).isPositive();
      assertThat(session.pauseReason()).isEqualTo("Coffee");
    }

    @Test
    void shows_who_plays_and_who_is_ready() {
      Play play = Play.started().after(Who.BIRCH, new Command.ApproveOrders(0, 0));

      assertThat(play.view(Who.OBSERVER).teams())
          .containsExactly(
              new TeamView(0, List.of("Ann"), List.of("s2"), List.of(), StandIn.NONE, false),
              new TeamView(1, List.of("Bob"), List.of("s3"), List.of(), StandIn.NONE, true),
              new TeamView(2, List.of("Cid"), List.of("s4"), List.of(), StandIn.NONE, false));
    }

    @Test
    void never_shows_the_hash_of_a_token() {
      assertThat(Play.started().view(Who.AMBER).toString()).doesNotContain("hash of");
    }
  }

  @Nested
  class Tracks {

    private static TrackView track(Play play, Who who, String id) {
      return play.view(who).tracks().get(slot(id));
    }

    @Test
    void are_read_exactly_noisily_or_not_at_all() {
      Play play = Play.started();

      assertThat(track(play, Who.AMBER, "larder.amber"))
          .isEqualTo(
              new TrackView(slot("larder.amber"), true, true, List.of(new TurnReading(0, 5, 0))));
      assertThat(track(play, Who.BIRCH, "larder.amber").exact()).isFalse();
      assertThat(track(play, Who.BIRCH, "larder.amber").history().getFirst().noise())
          .isEqualTo(0.5);
      assertThat(track(play, Who.BIRCH, "well"))
          .isEqualTo(new TrackView(slot("well"), false, false, List.of()));
    }

    @Test
    void of_noise_for_everyone_are_one_shared_reading() {
      Play play = Play.started();

      assertThat(track(play, Who.AMBER, "larder.cedar"))
          .isEqualTo(track(play, Who.OBSERVER, "larder.cedar"));
    }

    @Test
    void grow_by_one_reading_a_turn() {
      Play play = Play.started().after(Who.AMBER, plant(2)).after(Who.CONTROL, close(1));

      assertThat(track(play, Who.OBSERVER, "harvest").history())
          .containsExactly(new TurnReading(0, 5, 0), new TurnReading(1, 6, 0));
    }

    @Test
    void stay_for_control_as_they_were_when_the_game_ends_within_a_turn() {
      Play play = Play.started();

      assertThat(play.after(Who.CONTROL, end()).view(Who.CONTROL).tracks())
          .isEqualTo(play.view(Who.CONTROL).tracks());
    }

    @Test
    void show_what_the_next_opening_has_changed() {
      Play play = Play.started().after(Who.CONTROL, close(1));

      assertThat(play.state().values().get(slot("harvest"))).isEqualTo(4);
      assertThat(track(play, Who.AMBER, "harvest").history().getLast().value()).isEqualTo(4);
    }

    @Test
    void show_what_the_team_has_scouted_out_to_that_team_alone() {
      Play play = Play.started().after(Who.BIRCH, scout("rot")).after(Who.CONTROL, close(1));

      TrackView rot = track(play, Who.BIRCH, "rot");
      assertThat(rot.visible()).isTrue();
      assertThat(rot.exact()).isFalse();
      assertThat(rot.history()).extracting(TurnReading::turn).containsExactly(1);
      assertThat(rot.history().getFirst().noise()).isEqualTo(0.1);
      assertThat(track(play, Who.AMBER, "rot").visible()).isFalse();
    }

    @Test
    void are_true_for_control() {
      Play play = Play.started().after(Who.CONTROL, close(1));

      assertThat(track(play, Who.CONTROL, "weather").history().getLast())
          .isEqualTo(new TurnReading(1, play.state().values().get(slot("weather")), 0));
    }
  }

  @Nested
  class A_team_s_own_affairs {

    private final Play play =
        Play.started().after(Who.AMBER, plant(2)).after(Who.AMBER, assess(0.2, 0.8));

    @Test
    void are_seen_by_the_team() {
      SeatView view = play.view(Who.AMBER);

      assertThat(view.balances()).containsExactly(new Balance(0, 0, 4, 2));
      assertThat(view.orders())
          .containsExactly(
              new OrdersView(
                  0,
                  1,
                  OrdersState.DRAFT,
                  play.state().teams().getFirst().moves().stream()
                      .map(OrderedMove::unlogged)
                      .toList(),
                  3,
                  1,
                  List.of()));
      assertThat(view.assessments()).hasSize(1);
      assertThat(view.assessments().getFirst().score()).isNull();
      assertThat(view.objectives()).extracting(ObjectiveView::team).containsExactly(0);
    }

    @Test
    void are_not_seen_by_others() {
      SeatView birch = play.view(Who.BIRCH);

      assertThat(birch.balances()).extracting(Balance::team).containsExactly(1);
      assertThat(birch.orders()).extracting(OrdersView::moves).containsExactly(List.of());
      assertThat(birch.assessments()).isEmpty();
      assertThat(play.view(Who.OBSERVER).orders()).isEmpty();
      assertThat(play.view(Who.OBSERVER).objectives()).isEmpty();
    }

    @Test
    void are_seen_by_control_and_scored() {
      SeatView control = play.view(Who.CONTROL);

      assertThat(control.orders()).hasSize(3);
      assertThat(control.objectives()).hasSize(3);
      assertThat(control.assessments().getFirst().score()).isEqualTo(1 - 0.04);
      assertThat(control.reveal())
          .isEqualTo(new SeatView.Reveal(Orchard.STORM, List.of(), "seed", List.of(), List.of()));
    }
  }

  @Nested
  class Odds {
    private final Play ruled = ruled();

    private static Play ruled() {
      Play drafted = Play.startedFair().after(Who.AMBER, gamble());
      String id = drafted.state().teams().getFirst().moves().getFirst().id();
      return drafted.after(Who.CONTROL, rule(Orchard.AMBER, id, 0.9));
    }

    private static OrderedMove move(Play play, Who who) {
      return play.view(who).orders().getFirst().moves().getFirst();
    }

    @Test
    void are_seen_by_control_with_their_reason() {
      assertThat(move(ruled, Who.CONTROL).parameters()).containsEntry("odds", "0.9");
      assertThat(move(ruled, Who.CONTROL).rulings())
          .extracting(OrderedMove.Ruling::reason)
          .containsExactly("Well argued");
    }

    @Test
    void are_not_seen_by_the_mover_before_the_turn_is_resolved() {
      assertThat(move(ruled, Who.AMBER).parameters()).isEmpty();
      assertThat(move(ruled, Who.AMBER).rulings()).isEmpty();
    }

    @Test
    void are_seen_then_by_who_may_see_the_draw() {
      Play closed = ruled.after(Who.CONTROL, close(1));

      assertThat(luck(closed, Who.AMBER)).containsExactly(0.9);
      assertThat(luck(closed, Who.BIRCH)).isEmpty();
    }

    private static List<Double> luck(Play play, Who who) {
      return play.view(who).lastResult().outcomes().stream()
          .flatMap(outcome -> outcome.draws().stream())
          .filter(draw -> draw.label().equals("Luck"))
          .map(draw -> draw.needed())
          .toList();
    }
  }

  @Nested
  class Refused_deals {
    private final Play closed = closed();

    private static Play closed() {
      Play offered = Play.startedFair().after(Who.AMBER, propose("kite", Map.of()));
      return offered.after(Who.BIRCH, accept(offered.deal())).after(Who.CONTROL, close(1));
    }

    @Test
    void say_to_their_parties_why() {
      for (Who who : List.of(Who.AMBER, Who.BIRCH, Who.CONTROL)) {
        assertThat(closed.view(who).deals())
            .extracting(DealView::refusal)
            .containsExactly(
                "Fly a kite: The wind does not agree. It blows where a harvest is rich.");
      }
    }

    @Test
    void are_not_known_to_others() {
      assertThat(closed.view(Who.CEDAR).deals()).isEmpty();
    }
  }

  @Nested
  class Deals {

    private static List<DealView> deals(Play play, Who who) {
      return play.view(who).deals();
    }

    @Test
    void are_seen_by_their_parties_from_the_proposal_on() {
      Play play = Play.started().after(Who.AMBER, swap("pears"));

      assertThat(deals(play, Who.BIRCH))
          .containsExactly(new DealView(play.state().deals().getFirst(), true, List.of(1.0), ""));
      assertThat(deals(play, Who.CEDAR)).isEmpty();
      assertThat(deals(play, Who.OBSERVER)).isEmpty();
      assertThat(deals(play, Who.CONTROL)).hasSize(1);
    }

    @Test
    void are_announced_without_secret_terms_note_and_costs() {
      Play play =
          Play.started()
              .after(
                  Who.AMBER,
                  new Command.ProposeDeal(
                      0, "swap", Map.of("fruit", "pears", "price", "steep"), "our secret"));
      Play closed = play.after(Who.BIRCH, accept(play.deal())).after(Who.CONTROL, close(1));

      DealView seen = deals(closed, Who.CEDAR).getFirst();
      assertThat(seen.full()).isFalse();
      assertThat(seen.costs()).isEmpty();
      assertThat(seen.deal())
          .isEqualTo(
              new Deal(
                  play.deal(),
                  Orchard.SWAP,
                  Orchard.AMBER,
                  List.of(0, 1),
                  Map.of("fruit", "pears"),
                  List.of(),
                  "",
                  Deal.State.IN_FORCE,
                  1,
                  "",
                  ""));
      assertThat(deals(closed, Who.BIRCH).getFirst().deal().terms())
          .containsEntry("price", "steep");
    }

    @Test
    void that_are_secret_are_never_announced() {
      Play play = Play.started().after(Who.AMBER, propose("pact", Map.of()));
      Play closed = play.after(Who.CEDAR, accept(play.deal())).after(Who.CONTROL, close(1));

      assertThat(deals(closed, Who.BIRCH)).isEmpty();
      assertThat(deals(closed, Who.CEDAR)).hasSize(1);
      assertThat(deals(closed.after(Who.CONTROL, end()), Who.BIRCH)).hasSize(1);
    }

    @Test
    void of_the_past_are_seen_as_they_were_known() {
      Play first = Play.started().after(Who.AMBER, swap("pears")).after(Who.CONTROL, close(1));
      Play second = first.after(Who.AMBER, swap("apples")).after(Who.CONTROL, close(2));
      var scenario = Orchard.scenario();

      assertThat(Views.dealsAfter(scenario, second.state(), 1, new Viewpoint.OfTeam(Orchard.BIRCH)))
          .extracting(view -> view.deal().turn())
          .containsExactly(1);
      assertThat(Views.dealsAfter(scenario, second.state(), 2, new Viewpoint.Everyone())).isEmpty();
      assertThat(Views.dealsAfter(scenario, second.state(), 2, new Viewpoint.Control())).hasSize(2);
    }
  }

  @Nested
  class Messages {

    private static List<String> texts(Play play, Who who) {
      return play.view(who).messages().stream().map(Message::text).toList();
    }

    @Test
    void reach_the_sender_s_team_those_they_are_meant_for_and_control() {
      Play play =
          Play.started()
              .after(Who.AMBER, say("to birch", Orchard.BIRCH))
              .after(Who.BIRCH, say("among us"))
              .after(
                  Who.CEDAR,
                  new Command.SendMessage(
                      "to control", new MessageAudience(false, List.of(), true)))
              .after(Who.CONTROL, say("to cedar", Orchard.CEDAR))
              .after(Who.CONTROL, tellAll("to all"));

      assertThat(texts(play, Who.AMBER)).containsExactly("to birch", "to all");
      assertThat(texts(play, Who.BIRCH)).containsExactly("to birch", "among us", "to all");
      assertThat(texts(play, Who.CEDAR)).containsExactly("to control", "to cedar", "to all");
      assertThat(texts(play, Who.OBSERVER)).containsExactly("to all");
      assertThat(texts(play, Who.CONTROL)).hasSize(5);
    }
  }

  @Nested
  class Injects {

    @Test
    void reach_their_audience() {
      Play play = Play.started();

      assertThat(play.view(Who.BIRCH).injects()).containsExactly(Orchard.LETTER);
      assertThat(play.view(Who.AMBER).injects()).isEmpty();
      assertThat(play.view(Who.CONTROL).injects()).containsExactly(Orchard.LETTER);
      assertThat(play.after(Who.CONTROL, close(1)).view(Who.OBSERVER).injects())
          .containsExactly(Orchard.FROST);
    }
  }

  @Nested
  class After_the_end {

    private final Play over =
        Play.started()
            .after(Who.AMBER, say("psst", Orchard.BIRCH))
            .after(Who.CONTROL, close(1))
            .after(Who.CONTROL, close(2))
            .after(Who.BIRCH, assess(1, 0))
            .after(Who.CONTROL, close(3));

    @Test
    void everybody_sees_the_truth_the_scores_and_all_objectives() {
      SeatView view = over.view(Who.OBSERVER);

      assertThat(view.session().phase()).isEqualTo(Phase.REVEAL);
      assertThat(view.reveal())
          .isEqualTo(
              new SeatView.Reveal(
                  Orchard.STORM, List.of(), "seed", over.state().scores(), List.of()));
      assertThat(view.objectives()).extracting(ObjectiveView::met).doesNotContainNull().hasSize(3);
      assertThat(view.orders()).extracting(OrdersView::state).containsOnly(OrdersState.LOCKED);
      assertThat(over.view(Who.CEDAR).assessments().getFirst().score()).isEqualTo(0.0);
    }

    @Test
    void what_was_said_in_private_stays_private() {
      assertThat(over.view(Who.CEDAR).messages()).isEmpty();
    }

    @Test
    void everybody_may_look_through_everybody_s_eyes() {
      var amber = over.seat(Who.AMBER);

      assertThat(Viewpoints.mayLook(over.state(), amber, new Viewpoint.Control())).isTrue();
      assertThat(Viewpoints.mayLook(over.state(), amber, new Viewpoint.OfTeam(2))).isTrue();
    }
  }

  @Test
  void while_it_runs_a_seat_looks_through_its_own_eyes_and_control_through_all() {
    Play play = Play.started();
    var amber = play.seat(Who.AMBER);
    var observer = play.seat(Who.OBSERVER);
    var control = play.seat(Who.CONTROL);

    assertThat(Viewpoints.mayLook(play.state(), amber, new Viewpoint.OfTeam(0))).isTrue();
    assertThat(Viewpoints.mayLook(play.state(), amber, new Viewpoint.OfTeam(1))).isFalse();
    assertThat(Viewpoints.mayLook(play.state(), amber, new Viewpoint.Control())).isFalse();
    assertThat(Viewpoints.mayLook(play.state(), observer, new Viewpoint.Everyone())).isTrue();
    assertThat(Viewpoints.mayLook(play.state(), observer, new Viewpoint.OfTeam(0))).isFalse();
    assertThat(Viewpoints.mayLook(play.state(), control, new Viewpoint.OfTeam(2))).isTrue();
  }
}
