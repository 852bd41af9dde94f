package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.guard;
import static org.demarche.engine.testkit.Commands.join;
import static org.demarche.engine.testkit.Commands.plant;
import static org.demarche.engine.testkit.Commands.remove;
import static org.demarche.engine.testkit.Commands.tellAll;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Caller.Newcomer;
import org.demarche.engine.session.Command.AddMove;
import org.demarche.engine.session.Command.TakeSeat;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Test;

class RequestIdsTest {

  @Test
  void a_repeat_gets_the_answer_again_and_does_nothing() {
    Play once = Play.started().when(Who.AMBER, "r1", plant(1)).done();

    assertThat(once.when(Who.AMBER, "r1", plant(1)).decision())
        .isEqualTo(new Decision.Accepted("m1", List.of()));
  }

  @Test
  void the_answer_is_remembered_last_in_the_entry() {
    Play once = Play.started().when(Who.AMBER, "r1", plant(1)).done();

    assertThat(once.newest())
        .last()
        .isEqualTo(new Event.RequestAnswered("seat:s2", "r1", Fingerprint.of(plant(1)), "m1"));
  }

  @Test
  void another_command_needs_another_id() {
    Play.started()
        .when(Who.AMBER, "r1", plant(1))
        .done()
        .when(Who.AMBER, "r1", plant(2))
        .thenRefused(Reason.REQUEST_ID_REUSED);
  }

  @Test
  void somebody_else_may_use_the_same_id() {
    Play.started().when(Who.AMBER, "r1", plant(1)).done().when(Who.BIRCH, "r1", guard()).done();
  }

  @Test
  void an_empty_id_is_never_a_repeat() {
    Play.started().after(Who.AMBER, plant(1)).when(Who.AMBER, plant(1)).done();
  }

  @Test
  void an_id_has_64_characters_at_most() {
    Play.started().when(Who.AMBER, "r".repeat(64), plant(1)).done();
    Play.started().when(Who.AMBER, "r".repeat(65), plant(1)).thenRefusedFields("request_id");
  }

  @Test
  void a_refusal_is_not_remembered() {
    Play play = Play.started().after(Who.AMBER, plant(3));
    play.when(Who.AMBER, "r1", plant(2)).thenRefused(Reason.CANNOT_AFFORD);

    play.after(Who.AMBER, remove("m1")).when(Who.AMBER, "r1", plant(2)).done();
  }

  @Test
  void joining_again_with_the_same_id_gives_the_same_seat_even_with_another_token() {
    var first = new TakeSeat("AMBER234", "Ann", "hash one");
    var again = new TakeSeat("AMBER234", "Ann", "hash two");
    Play once = Play.lobby().when(new Request(new Newcomer(), "r1", Play.NOON, first)).done();

    assertThat(once.when(new Request(new Newcomer(), "r1", Play.NOON, again)).decision())
        .isEqualTo(new Decision.Accepted("s2", List.of()));
    once.when(new Request(new Newcomer(), "r1", Play.NOON, join("BIRCH234", "Ann")))
        .thenRefused(Reason.REQUEST_ID_REUSED);
  }

  @Test
  void the_newest_2000_answers_are_remembered() {
    Play play = Play.started();
    SessionState state = play.state();
    for (int number = 0; number <= SessionLimits.ANSWERS; number++) {
      state =
          Evolution.evolve(
              Orchard.scenario(), state, new Event.RequestAnswered("seat:s2", "r" + number, 0, ""));
    }

    assertThat(state.answers()).hasSize(SessionLimits.ANSWERS);
    assertThat(state.answers().getFirst().requestId()).isEqualTo("r1");
  }

  @Test
  void fingerprints_are_the_same_on_every_machine() {
    // Stored in logs: if one of these changes, repeats across an update are refused.
    assertThat(Fingerprint.of(new AddMove(1, "plant", Map.of("size", "2", "b", "c"), "why")))
        .isEqualTo(-566198403);
    assertThat(Fingerprint.of(tellAll("hello"))).isEqualTo(-503133337);
  }

  @Test
  void fingerprints_tell_neighbouring_fields_apart() {
    assertThat(Fingerprint.of(new AddMove(0, "ab", Map.of(), "c")))
        .isNotEqualTo(Fingerprint.of(new AddMove(0, "a", Map.of(), "bc")));
  }
}
