package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.demarche.engine.testkit.Commands.accept;
import static org.demarche.engine.testkit.Commands.bury;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.feast;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.propose;
import static org.demarche.engine.testkit.Commands.scout;
import static org.demarche.engine.testkit.Commands.start;
import static org.demarche.engine.testkit.Orchard.slot;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.session.Branch;
import org.demarche.engine.session.BranchStates;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.testkit.tries.AnyGames;
import org.demarche.engine.testkit.tries.AnyGames.Attempt;
import org.demarche.engine.turn.Outcome.Input;
import org.demarche.engine.view.SeatView.TrackView;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.engine.view.TurnView.OutcomeView;
import org.demarche.engine.view.TurnView.ReportView;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TurnViewTest {
  private static final Viewpoint CONTROL = new Viewpoint.Control();

  private static TurnView seen(Play play, Viewpoint viewpoint) {
    int turn = play.state().turn();
    Play closed = play.after(Who.CONTROL, close(turn));
    return Views.turn(Orchard.scenario(), closed.state(), turn, viewpoint);
  }

  private static TurnView seen(Play play, int team) {
    return seen(play, new Viewpoint.OfTeam(team));
  }

  private static List<OutcomeView> outcomes(TurnView view, String slot) {
    return view.outcomes().stream().filter(outcome -> outcome.slot() == slot(slot)).toList();
  }

  private static Play pact() {
    Play play = Play.started().after(Who.AMBER, propose("pact", Map.of()));
    return play.after(Who.CEDAR, accept(play.deal()));
  }

  @Nested
  class An_outcome {

    @Test
    void of_a_public_move_names_it_to_all() {
      OutcomeView outcome =
          outcomes(seen(Play.started().after(Who.AMBER, plant(2)), Orchard.CEDAR), "harvest")
              .getFirst();

      assertThat(outcome.change()).isEqualTo(2);
      assertThat(outcome.cause())
          .isEqualTo(new CauseView(CauseView.Kind.MOVE, "plant", "Plant trees", Orchard.AMBER));
      assertThat(outcome.cites()).containsExactly("M-plant");
    }

    @Test
    void shows_its_workings_to_those_who_ordered_it() {
      Play play = Play.started().after(Who.AMBER, plant(2));
      OutcomeView own = outcomes(seen(play, Orchard.AMBER), "harvest").getFirst();
      OutcomeView others = outcomes(seen(play, Orchard.CEDAR), "harvest").getFirst();

      assertThat(own.formula()).isEqualTo("size");
      assertThat(own.inputs()).containsExactly(new Input("size", 2, -1, false));
      assertThat(others.formula()).isEmpty();
      assertThat(others.inputs()).isEmpty();
    }

    @Test
    void is_shown_only_of_tracks_that_are_seen_exactly() {
      TurnView view = seen(Play.started().after(Who.BIRCH, bury("deep")), Orchard.AMBER);

      assertThat(view.outcomes())
          .allMatch(
              outcome ->
                  List.of(
                          slot("harvest"),
                          slot("well"),
                          slot("larder.amber"),
                          slot("bond.amber.birch"),
                          slot("bond.amber.cedar"))
                      .contains(outcome.slot()));
    }

    @Test
    void of_a_secret_deal_is_unknown_to_others() {
      OutcomeView seen = outcomes(seen(pact(), Orchard.BIRCH), "harvest").getLast();

      assertThat(seen)
          .isEqualTo(
              new OutcomeView(
                  slot("harvest"), -0.5, CauseView.UNKNOWN, List.of(), List.of(), "", List.of()));
      assertThat(outcomes(seen(pact(), Orchard.CEDAR), "harvest").getFirst().cause().id())
          .isEqualTo("pact");
    }

    @Test
    void of_a_rule_is_named_but_hides_the_thesis_and_what_is_not_seen() {
      Play play = Play.started().after(Who.CEDAR, plant(1));
      OutcomeView well = outcomes(seen(play, Orchard.AMBER), "well").getFirst();
      OutcomeView bond = outcomes(seen(play, Orchard.CEDAR), "bond.birch.cedar").getFirst();

      assertThat(well.cause())
          .isEqualTo(new CauseView(CauseView.Kind.RULE, "growth", "Growth", null));
      assertThat(well.inputs()).isEmpty();
      assertThat(well.formula()).isEmpty();
      assertThat(bond.cause().id()).isEqualTo("growth");
      assertThat(bond.inputs()).isEmpty();
      assertThat(bond.draws()).isEmpty();
    }

    @Test
    void shows_control_everything() {
      TurnView view = seen(Play.started().after(Who.CEDAR, plant(1)), CONTROL);
      OutcomeView bond = outcomes(view, "bond.birch.cedar").getFirst();

      assertThat(bond.inputs()).extracting(Input::name).containsExactly("weather");
      assertThat(bond.draws()).hasSize(1);
      assertThat(outcomes(view, "weather").getFirst().formula()).isEqualTo("thesis.0");
      assertThat(outcomes(view, "weather").getLast().cause().kind())
          .isEqualTo(CauseView.Kind.DECAY);
    }

    @Test
    void of_a_chance_shows_the_draw_to_those_who_took_it() {
      Play rich = Play.started().after(Who.BIRCH, plant(3)).after(Who.CONTROL, close(1));
      Play play = rich.after(Who.AMBER, feast("cedar"));
      OutcomeView own = outcomes(seen(play, Orchard.AMBER), "bond.amber.cedar").getFirst();
      OutcomeView guest = outcomes(seen(play, Orchard.CEDAR), "bond.amber.cedar").getFirst();

      assertThat(own.draws())
          .extracting("label", "needed")
          .containsExactly(tuple("Good mood", 0.5));
      assertThat(guest.cause().id()).isEqualTo("feast");
      assertThat(guest.draws()).isEmpty();
    }

    @Test
    void of_a_private_inject_is_unknown_to_others() {
      Play play = Play.started().after(Who.CONTROL, close(1));

      assertThat(outcomes(seen(play, Orchard.BIRCH), "bond.amber.birch").getLast().cause().id())
          .isEqualTo("visit");
      assertThat(outcomes(seen(play, Orchard.AMBER), "bond.amber.birch").getLast().cause())
          .isEqualTo(CauseView.UNKNOWN);
    }

    @Test
    void of_the_next_opening_explains_the_board_that_is_planned_on() {
      Play play = Play.started();

      assertThat(outcomes(seen(play, Orchard.AMBER), "harvest"))
          .extracting(outcome -> outcome.cause().id())
          .containsExactly("frost");
      assertThat(outcomes(seen(play, Orchard.BIRCH), "bond.amber.birch"))
          .extracting(outcome -> outcome.cause().id())
          .doesNotContain("letter");
    }

    @Test
    void stays_when_the_game_ends_within_the_next_turn() {
      Play play = Play.started().after(Who.CONTROL, close(1));

      assertThat(play.after(Who.CONTROL, end()).view(Who.AMBER).lastResult().outcomes())
          .isEqualTo(play.view(Who.AMBER).lastResult().outcomes());
    }
  }

  @Property(tries = 200)
  void outcomes_add_up_to_what_the_board_shows(
      @ForAll("viewpoints") Viewpoint viewpoint, @ForAll("games") List<Attempt> game) {
    Play play = AnyGames.play(game);
    assertAddUp(viewpoint, play);
    for (Branch branch : play.state().branches()) {
      var left = BranchStates.of(play.scenario(), play.state(), branch.number());

      assertAddUp(viewpoint, new Play(play.scenario(), left, play.log(), play.now()));
    }
  }

  private static void assertAddUp(Viewpoint viewpoint, Play play) {
    SessionState state = play.state();
    for (int turn = 1; turn <= state.turns().size(); turn++) {
      List<TrackView> tracks = Views.tracksAfter(play.scenario(), state, turn, viewpoint);
      TurnView view = Views.turn(play.scenario(), state, turn, viewpoint);
      for (TrackView track : tracks) {
        if (track.exact()) {
          double sum =
              view.outcomes().stream()
                  .filter(outcome -> outcome.slot() == track.slot())
                  .mapToDouble(OutcomeView::change)
                  .sum();
          double before = track.history().get(turn - 1).value();
          assertThat(before + sum).isCloseTo(track.history().get(turn).value(), within(1e-9));
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Attempt>> games() {
    return AnyGames.games();
  }

  @Provide
  Arbitrary<Viewpoint> viewpoints() {
    return Arbitraries.of(
        CONTROL,
        new Viewpoint.Everyone(),
        new Viewpoint.OfTeam(Orchard.AMBER),
        new Viewpoint.OfTeam(Orchard.BIRCH),
        new Viewpoint.OfTeam(Orchard.CEDAR));
  }

  @Nested
  class What_is_unknown {

    @Test
    void comes_to_one_sum_with_the_end_of_the_range_that_would_betray_it() {
      Play first =
          Play.started()
              .after(Who.AMBER, plant(3))
              .after(Who.BIRCH, plant(3))
              .after(Who.CONTROL, close(1));
      Play full = first.after(Who.AMBER, propose("pact", Map.of()));
      Play play = full.after(Who.CEDAR, accept(full.deal())).after(Who.BIRCH, plant(3));

      // 10 at the end of the range, less the frost, is 9; the pact -0.5, planting 3, so 11.5 is
      // cut.
      List<OutcomeView> birch = outcomes(seen(play, Orchard.BIRCH), "harvest");
      assertThat(birch)
          .extracting(outcome -> outcome.cause().kind())
          .containsExactly(CauseView.Kind.MOVE, CauseView.Kind.UNKNOWN);
      assertThat(birch.getLast().change()).isCloseTo(-2, within(1e-9));
      assertThat(outcomes(seen(play, Orchard.CEDAR), "harvest"))
          .extracting(outcome -> outcome.cause().kind())
          .contains(CauseView.Kind.DEAL, CauseView.Kind.LIMIT)
          .doesNotContain(CauseView.Kind.UNKNOWN);
    }

    @Test
    void hides_the_inputs_it_acted_on_before_they_were_read() {
      // The meals read the harvest after the pact has changed it; with this seed Birch has guests.
      OutcomeView without = outcomes(seen(Play.started(), Orchard.BIRCH), "larder.birch").getLast();
      OutcomeView with = outcomes(seen(pact(), Orchard.BIRCH), "larder.birch").getLast();

      assertThat(without.cause().id()).isEqualTo("meals");
      assertThat(without.inputs()).containsExactly(new Input("harvest", 5, slot("harvest"), false));
      assertThat(without.draws()).hasSize(1);
      assertThat(with.cause().id()).isEqualTo("meals");
      assertThat(with.inputs()).isEmpty();
      assertThat(with.formula()).isEmpty();
      assertThat(with.draws()).isEmpty();
    }
  }

  @Nested
  class A_report {

    @Test
    void of_a_public_move_is_read_by_all() {
      Play play = Play.started().after(Who.AMBER, plant(2));

      assertThat(seen(play, new Viewpoint.Everyone()).reports())
          .containsExactly(
              new ReportView(
                  "Amber plants 2 trees.",
                  new CauseView(CauseView.Kind.MOVE, "plant", "Plant trees", Orchard.AMBER),
                  false,
                  List.of("M-plant")));
    }

    @Test
    void of_a_secret_move_is_read_by_its_mover_and_control() {
      Play play = Play.started().after(Who.CEDAR, scout("rot"));

      assertThat(seen(play, Orchard.CEDAR).reports())
          .hasSize(2)
          .allMatch(ReportView::personal)
          .last()
          .extracting(ReportView::text)
          .asString()
          .startsWith("Rot in the roots: about ");
      assertThat(seen(play, Orchard.AMBER).reports()).isEmpty();
      assertThat(seen(play, CONTROL).reports()).hasSize(3);
    }

    @Test
    void of_a_leak_does_not_name_the_secret() {
      List<ReportView> rumours =
          IntStream.range(0, 20)
              .mapToObj(number -> seen(pactInGame("seed " + number), Orchard.BIRCH))
              .flatMap(view -> view.reports().stream())
              .filter(report -> report.text().equals("There are rumours."))
              .toList();

      assertThat(rumours)
          .isNotEmpty()
          .containsOnly(new ReportView("There are rumours.", CauseView.UNKNOWN, false, List.of()));
    }

    private static Play pactInGame(String seed) {
      Play started =
          Play.joined(Play.created(Play.creation(seed, "sun", false))).after(Who.CONTROL, start());
      Play proposed = started.after(Who.AMBER, propose("pact", Map.of()));
      return proposed.after(Who.CEDAR, accept(proposed.deal()));
    }
  }
}
