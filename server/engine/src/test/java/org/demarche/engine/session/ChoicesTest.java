package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.move;
import static org.demarche.engine.testkit.Commands.plant;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Fair;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.view.SeatView.ChoiceView;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final Command REPLY = move("reply", Map.of());
  private static final Command SILENCE = move("silence", Map.of());

  @Test
  void the_team_sees_its_open_choice_and_what_it_has_chosen() {
    Play open = Play.startedFair();

    assertThat(choices(open, Who.BIRCH)).extracting(ChoiceView::chosen).containsExactly(-1);
    assertThat(choices(open.after(Who.BIRCH, REPLY), Who.BIRCH))
        .extracting(ChoiceView::chosen)
        .containsExactly(Fair.REPLY);
    assertThat(choices(open, Who.CONTROL)).hasSize(1);
  }

  @Test
  void nobody_else_sees_it_and_it_goes_with_its_turn() {
    Play open = Play.startedFair();

    assertThat(choices(open, Who.AMBER)).isEmpty();
    assertThat(choices(open, Who.OBSERVER)).isEmpty();
    assertThat(choices(open.after(Who.CONTROL, close(1)), Who.BIRCH)).isEmpty();
  }

  @Test
  void one_option_is_ordered_and_no_second() {
    Play.startedFair()
        .after(Who.BIRCH, REPLY)
        .when(Who.BIRCH, SILENCE)
        .thenRefused(
            Reason.LIMIT_REACHED, "reply has been chosen already. Remove it to choose another.");
  }

  @Test
  void options_and_other_free_moves_do_not_count_against_the_limit() {
    Play.startedFair()
        .after(Who.BIRCH, plant(1))
        .after(Who.BIRCH, plant(1))
        .after(Who.BIRCH, guard())
        .after(Who.BIRCH, REPLY)
        .after(Who.BIRCH, move("errand", Map.of()))
        .when(Who.BIRCH, move("scout", Map.of("track", "weather")))
        .thenRefused(Reason.LIMIT_REACHED);
  }

  @Test
  void what_a_team_did_not_choose_is_done_for_it() {
    Play closed = Play.startedFair().after(Who.CONTROL, close(1));

    assertThat(closed.state().turns().getFirst().moves().get(Orchard.BIRCH))
        .extracting(OrderedMove::move)
        .containsExactly(Fair.SILENCE);
  }

  @Test
  void an_option_is_listed_in_its_turn_for_its_team_only() {
    Play open = Play.startedFair();
    Scenario scenario = open.scenario();

    assertThat(Options.listed(scenario, open.state(), Orchard.BIRCH, Fair.REPLY)).isTrue();
    assertThat(Options.listed(scenario, open.state(), Orchard.AMBER, Fair.REPLY)).isFalse();
    SessionState later = open.after(Who.CONTROL, close(1)).state();
    assertThat(Options.listed(scenario, later, Orchard.BIRCH, Fair.REPLY)).isFalse();
  }

  @Test
  void who_guesses_at_an_option_of_others_learns_nothing() {
    String guess =
        Play.startedFair()
            .when(Who.AMBER, move("reply", Map.of()))
            .thenRefused(Reason.MOVE_UNKNOWN)
            .message();

    assertThat(guess).isEqualTo("There is no move 'reply'.");
  }

  @Test
  void its_team_hears_that_it_comes_too_late() {
    Play.startedFair()
        .after(Who.CONTROL, close(1))
        .when(Who.BIRCH, REPLY)
        .thenRefused(
            Reason.LIMIT_REACHED,
            "reply can be ordered only in the turn of the event \"A letter\".");
  }

  private static List<ChoiceView> choices(Play play, Who who) {
    return play.view(who).choices();
  }
}
