package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.tellAll;
import static org.demarche.engine.testkit.ViewPatch.unversioned;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.session.Seat;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.ViewPatch;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.testkit.tries.AnyGames;
import org.demarche.engine.testkit.tries.AnyGames.Attempt;
import org.demarche.engine.testkit.tries.Anybody;
import org.junit.jupiter.api.Test;

class ViewDiffTest {

  @Provide
  Arbitrary<List<Attempt>> games() {
    return AnyGames.games();
  }

  @Provide
  Arbitrary<Anybody> viewers() {
    return Arbitraries.of(Anybody.seated());
  }

  @Property(tries = 100)
  void changes_make_the_view_before_into_the_view_after(
      @ForAll("viewers") Anybody viewer, @ForAll("games") List<Attempt> game) {
    Play play = AnyGames.lobby();
    for (Attempt attempt : game) {
      Play next = attempt.in(play).whatever();
      assertPatched(AnyGames.view(play, viewer), AnyGames.view(next, viewer));
      play = next;
    }
  }

  @Property(tries = 100)
  void changes_bridge_any_number_of_entries(
      @ForAll("viewers") Anybody viewer,
      @ForAll("games") List<Attempt> game,
      @ForAll("games") List<Attempt> rest) {
    Play lobby = AnyGames.lobby();
    Play play = AnyGames.play(lobby, game);

    assertPatched(AnyGames.view(play, viewer), AnyGames.view(AnyGames.play(play, rest), viewer));
    assertPatched(AnyGames.view(lobby, viewer), AnyGames.view(play, viewer));
  }

  /**
   * Unless the game went back, or the seat was given another place: then the view is sent whole.
   */
  private static void assertPatched(SeatView before, SeatView after) {
    if (!ViewDiff.bridges(before, after) || isElsewhere(before.seat(), after.seat())) {
      return;
    }
    List<ViewChange> changes = ViewDiff.changes(before, after);

    assertThat(unversioned(ViewPatch.apply(before, changes))).isEqualTo(unversioned(after));
    assertThat(ViewDiff.changes(after, after)).isEmpty();
  }

  @Test
  void a_message_is_one_change() {
    Play play = Play.started();
    Play after = play.after(Who.BIRCH, tellAll("hello"));

    assertThat(ViewDiff.changes(play.view(Who.AMBER), after.view(Who.AMBER)))
        .containsExactly(new ViewChange.OfMessage(after.state().messages().getFirst()));
  }

  @Test
  void a_track_is_sent_with_its_new_reading_alone() {
    Play play = Play.started();
    Play after = play.after(Who.AMBER, plant(1)).afterAllApprove();

    assertThat(ViewDiff.changes(play.view(Who.AMBER), after.view(Who.AMBER)))
        .filteredOn(ViewChange.OfTrack.class::isInstance)
        .isNotEmpty()
        .allSatisfy(
            change ->
                assertThat(((ViewChange.OfTrack) change).track().history())
                    .extracting(SeatView.TurnReading::turn)
                    .containsExactly(1));
  }

  @Test
  void a_new_turn_clears_the_assessments_of_the_old_one() {
    Play play = Play.started().after(Who.AMBER, assess(0.5, 0.5));

    assertThat(ViewDiff.changes(play.view(Who.AMBER), play.afterAllApprove().view(Who.AMBER)))
        .contains(new ViewChange.ClearTurn(1), new ViewChange.OfInject(0));
  }

  private static boolean isElsewhere(Seat before, Seat after) {
    return before.role() != after.role() || before.team() != after.team();
  }
}
