package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.demarche.cli.fake.FakeServer;
import org.demarche.cli.remote.ClockCalls;
import org.demarche.cli.remote.PlayCalls;
import org.demarche.cli.remote.TalkCalls;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ann plays at a live terminal, while others do things. */
@Timeout(60)
class LivePlayTest {
  private static final Audience ALL = Audience.newBuilder().setEveryone(true).build();

  private final LiveGame game = new LiveGame();
  private final FakeServer server = game.server;
  private final Typist ann = game.ann;
  private final TalkCalls bob = new TalkCalls(game.bobsLine);
  private final ClockCalls clock = new ClockCalls(game.controlsLine);

  @AfterEach
  void stop() {
    game.close();
  }

  /** Bob, to all. */
  private void say(String text) {
    bob.send(SendMessageRequest.newBuilder().setText(text).setAudience(ALL));
  }

  @Nested
  class When_others_do_something {
    @Test
    void it_is_told_at_once() {
      game.annPlays();

      say("Shall we talk?");
      ann.awaitTold("Bob (South Island) to all: Shall we talk?");
      bob.propose(
          ProposeDealRequest.newBuilder()
              .setDeal("treaty")
              .putTerms("share", "half")
              .setNote("Peace?"));
      ann.awaitTold("Fishing treaty: half");
      clock.pause("sessions/s1", "Lunch", null);
      ann.awaitTold("paused: Lunch");
    }

    @Test
    void a_closed_turn_is_told_in_a_line_and_not_by_all_that_follows_from_it() {
      game.annPlays();

      clock.close("sessions/s1", 1, Session.Phase.PHASE_PLANNING);
      ann.awaitTold("Fish · Summer (turn 2 of 2)");

      assertThat(ann.told)
          .satisfiesExactly(
              line -> assertThat(line).startsWith("» Turn 1 (Spring) has closed"),
              line -> assertThat(line).startsWith("» Fish · Summer (turn 2 of 2) · planning"));
    }

    @Test
    void what_was_told_is_not_news_on_the_next_home_screen() {
      game.annPlays();
      say("Shall we talk?");
      ann.awaitTold("Shall we talk?");

      ann.type("");
      ann.awaitPrinted("1 message to read.");

      assertThat(ann.printed).noneMatch(line -> line.contains("Shall we talk?"));
    }
  }

  @Nested
  class When_the_player_does_something {
    @Test
    void its_effects_are_no_news() {
      game.annPlays();

      ann.type("orders", "fish", "1", "own", "y", "", "", "b");
      ann.awaitPrinted("Added m");
      ann.type("messages", "write", "all", "Hello!", "b");
      ann.awaitPrinted("to all: Hello!");
      ann.type("deals", "propose", "1", "half", "y", "", "b");
      ann.awaitPrinted("Proposed Fishing treaty: half");
      ann.type("approve", "y");
      ann.awaitPrinted("Approved.");
      say("That was all.");
      ann.awaitTold("That was all.");

      assertThat(ann.told).hasSize(1);
    }

    @Test
    void ctrl_c_gives_up_a_question_and_goes_back_to_where_it_was_asked() {
      game.annPlays();

      ann.type("orders", "fish", "2");
      ann.awaitPrinted("Which one> ");
      ann.pressCtrlC();
      ann.type("b", "q");
      game.awaitLeft();

      assertThat(ann.printed.stream().filter("Orders (b: back)> "::equals)).hasSize(2);
      assertThat(new PlayCalls(game.annsLine).view().getOrders(0).getMovesList()).isEmpty();
    }
  }

  @Nested
  class When_the_turn_closes_while_the_player_fills_in_a_form {
    @Test
    void a_move_is_refused_and_does_not_slip_into_the_next_turn() {
      game.annPlays();
      ann.type("orders", "fish", "2", "own", "y");
      ann.awaitPrinted("Why, for the debrief");

      clock.close("sessions/s1", 1, Session.Phase.PHASE_PLANNING);
      ann.awaitTold("Turn 1 (Spring) has closed");
      ann.type("We are hungry", "");

      ann.awaitPrinted("Turn 1 has closed already.");
      assertThat(new PlayCalls(game.annsLine).view().getOrders(0).getMovesList()).isEmpty();
    }

    @Test
    void an_assessment_is_refused_likewise() {
      game.annPlays();
      ann.type("assess", "give", "70", "");
      ann.awaitPrinted("What have you seen");

      clock.close("sessions/s1", 1, Session.Phase.PHASE_PLANNING);
      ann.type("");

      ann.awaitPrinted("Turn 1 has closed already.");
      assertThat(new PlayCalls(game.annsLine).view().getAssessmentsList()).isEmpty();
    }
  }

  @Nested
  class When_the_server_goes_and_comes_back {
    @Test
    void it_is_told_and_the_game_goes_on() {
      game.annPlays();

      server.restart();
      ann.awaitTold("The line to the server dropped");
      ann.awaitTold("Connected again.");
      say("There you are.");
      ann.awaitTold("There you are.");
    }

    @Test
    void meanwhile_the_player_sees_how_things_stood() {
      game.annPlays();

      server.stop();
      ann.type("");
      ann.awaitPrinted("this is how things stood.");
      ann.type("teams");
      await().until(() -> ann.printed.stream().anyMatch(line -> line.startsWith("North Island")));
      server.start();
      ann.awaitTold("Connected again.");
    }

    @Test
    void a_message_that_could_not_be_sent_is_sent_once_on_another_try() {
      game.annPlays();
      ann.type("messages", "write", "all");
      ann.awaitPrinted("Your words to all> ");

      server.stop();
      ann.type("We want more fish!");
      ann.awaitPrinted("Try again (y/n)> ");
      server.start();
      ann.type("y");
      ann.awaitPrinted("Ann (North Island) to all: We want more fish!");

      assertThat(new PlayCalls(game.bobsLine).view().getMessagesList())
          .singleElement()
          .satisfies(sent -> assertThat(sent.getText()).isEqualTo("We want more fish!"));
    }
  }

  @Nested
  class When_the_text_is_higher_than_the_terminal {
    @Test
    void it_stops_at_each_page_until_the_player_has_read_it() {
      ann.high(6);
      game.annPlays();

      ann.type("help");
      ann.awaitPrinted("-- Enter for more, b to stop -- ");
      assertThat(ann.printed).doesNotContain("A turn");
      ann.type("", "", "", "");
      ann.awaitPrinted("A turn");
    }
  }
}
