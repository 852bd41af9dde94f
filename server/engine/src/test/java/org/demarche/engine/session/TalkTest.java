package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.Commands.approve;
import static org.demarche.engine.testkit.Commands.assess;
import static org.demarche.engine.testkit.Commands.end;
import static org.demarche.engine.testkit.Commands.pause;
import static org.demarche.engine.testkit.Commands.say;
import static org.demarche.engine.testkit.Commands.tellAll;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command.Assess;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TalkTest {

  @Nested
  class A_message {

    @Test
    void carries_its_sender_and_time() {
      Play play = Play.started();
      Message message =
          play.after(Who.AMBER, say(" Hello \n", 2, 1, 2)).state().messages().getFirst();

      assertThat(message.team()).isEqualTo(Orchard.AMBER);
      assertThat(message.displayName()).isEqualTo("Ann");
      assertThat(message.text()).isEqualTo("Hello");
      assertThat(message.audience().teams()).containsExactly(1, 2);
      assertThat(message.at()).isEqualTo(play.now());
    }

    @Test
    void may_be_sent_at_any_time() {
      Play.joined().when(Who.AMBER, tellAll("Soon?")).done();
      Play.started().after(Who.CONTROL, end()).when(Who.AMBER, tellAll("Well done")).done();
    }

    @Test
    void is_for_members_and_facilitators() {
      Play.started().when(Who.CONTROL, tellAll("Five minutes")).done();
      Play.started().when(Who.OBSERVER, tellAll("Me too")).thenRefused(Reason.NOT_A_TEAM);
    }

    @Test
    void has_1_to_2000_characters_that_can_be_shown() {
      Play.started().when(Who.AMBER, tellAll(" ")).thenRefusedFields("text");
      Play.started().when(Who.AMBER, tellAll("x".repeat(2000))).done();
      Play.started().when(Who.AMBER, tellAll("x".repeat(2001))).thenRefusedFields("text");
      Play.started().when(Who.AMBER, tellAll("\u001b[31mred")).thenRefusedFields("text");
      Play.started().when(Who.AMBER, tellAll("lone \ud800 surrogate")).thenRefusedFields("text");
      Play.started().when(Who.AMBER, tellAll("two\r\nlines\tand a tab")).done();
    }

    @Test
    void is_for_teams_of_the_session() {
      Play.started().when(Who.AMBER, say("Hello", 3)).thenRefusedFields("audience.teams");
    }

    @Test
    void is_one_of_5000_at_most() {
      Play play = Play.started().after(Who.AMBER, tellAll("first"));
      List<Message> many =
          Collections.nCopies(SessionLimits.MESSAGES, play.state().messages().getFirst());
      SessionState full = new StateEditor(play.state()).messages(many).build();

      new Play(full, play.log(), play.now())
          .when(Who.AMBER, tellAll("one more"))
          .thenRefused(Reason.SESSION_FULL);
    }
  }

  @Nested
  class An_assessment {

    @Test
    void holds_for_the_running_turn() {
      Play.started()
          .when(Who.BIRCH, assess(0.3, 0.7))
          .then(new Event.AssessmentGiven(new Assessment(Orchard.BIRCH, 1, List.of(0.3, 0.7), "")));
    }

    @Test
    void counts_what_is_left_out_as_0() {
      Play.started()
          .when(Who.BIRCH, new Assess(1, Map.of("sun", 1.0), ""))
          .then(new Event.AssessmentGiven(new Assessment(Orchard.BIRCH, 1, List.of(1.0, 0.0), "")));
    }

    @Test
    void sums_to_1() {
      assertThat(
              Play.started()
                  .when(Who.BIRCH, assess(0.3, 0.6))
                  .thenRefused(Reason.INVALID_FIELD)
                  .message())
          .isEqualTo("The probabilities sum to 0.9; they must sum to 1.");
      Play.started().when(Who.BIRCH, assess(0.3335, 0.6669)).done();
    }

    @Test
    void holds_probabilities_of_theses() {
      Play.started()
          .when(Who.BIRCH, assess(-0.5, 1.5))
          .thenRefusedFields("probabilities.storm", "probabilities.sun");
      Play.started().when(Who.BIRCH, assess(Double.NaN, 1)).thenRefusedFields("probabilities.sun");
      Play.started()
          .when(Who.BIRCH, new Assess(0, Map.of("sum", 1.0), ""))
          .thenRefusedFields("probabilities.sum");
    }

    @Test
    void may_be_changed_with_approved_orders_and_while_paused() {
      Play.started().after(Who.BIRCH, approve()).when(Who.BIRCH, assess(1, 0)).done();
      Play.started().after(Who.CONTROL, pause()).when(Who.BIRCH, assess(1, 0)).done();
    }

    @Test
    void needs_a_running_game_and_a_team() {
      Play.joined().when(Who.BIRCH, assess(1, 0)).thenRefused(Reason.NOT_RUNNING);
      Play.started().when(Who.OBSERVER, assess(1, 0)).thenRefused(Reason.NOT_A_TEAM);
    }
  }
}
