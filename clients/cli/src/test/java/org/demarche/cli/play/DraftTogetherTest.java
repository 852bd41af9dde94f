package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.demarche.cli.remote.PlayCalls;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Prediction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ann and Cid write one draft; what Ann has typed is never lost. */
@Timeout(60)
class DraftTogetherTest {
  private final LiveGame game = new LiveGame();
  private final PlayCalls annsPlay = new PlayCalls(game.annsLine);
  private final PlayCalls cid = new PlayCalls(game.cidsLine);
  private final Typist ann = game.ann;

  @AfterEach
  void stop() {
    game.close();
  }

  private OrderedMove drafted() {
    return annsPlay.view().getOrders(0).getMoves(0);
  }

  private void cidFishes() {
    cid.addMove(
        0,
        "fish",
        Map.of("boats", "1", "waters", "own"),
        "A start",
        Prediction.getDefaultInstance(),
        false);
  }

  private void annChangesIt(String why) {
    ann.type("orders", "change", "2", "shared");
    ann.awaitPrinted("Why, for the debrief (Enter: as it is, -: no reason)> ");
    cid.editMove(drafted().toBuilder().setRationale("Cid was here").build());
    ann.awaitTold("Orders of North Island");
    ann.type(why, "");
  }

  @Nested
  class When_somebody_has_changed_the_move_in_the_meantime {
    @Test
    void it_is_shown_and_a_yes_puts_what_was_typed_in_its_place() {
      cidFishes();
      game.annPlays();
      annChangesIt("Ann knows better");

      ann.awaitPrinted("Cid has changed it in the meantime. Now it is:");
      ann.awaitPrinted("why: Cid was here");
      ann.type("y");
      ann.awaitPrinted("Changed ");

      assertThat(drafted().getRationale()).isEqualTo("Ann knows better");
      assertThat(drafted().getParametersMap()).containsEntry("waters", "shared");
    }

    @Test
    void a_no_leaves_it_and_offers_what_was_typed_the_next_time() {
      cidFishes();
      game.annPlays();
      annChangesIt("Ann knows better");

      ann.type("n", "change", "", "");
      ann.awaitPrinted("So far: Ann knows better");

      assertThat(drafted().getRationale()).isEqualTo("Cid was here");
    }

    @Test
    void a_move_that_is_gone_gives_its_words_to_the_next_one_of_its_kind() {
      cidFishes();
      game.annPlays();
      ann.type("orders", "change", "2", "shared");
      ann.awaitPrinted("Why, for the debrief (Enter: as it is, -: no reason)> ");
      cid.removeMove(drafted().getId());
      ann.type("Ann knows better", "");

      ann.awaitPrinted("it is there when you add that move.");
      ann.type("fish", "", "", "y");
      ann.awaitPrinted("So far: Ann knows better");
      ann.type("", "");
      ann.awaitPrinted("Added ");

      assertThat(drafted().getRationale()).isEqualTo("Ann knows better");
    }
  }

  @Nested
  class When_somebody_has_spent_the_means_in_the_meantime {
    @Test
    void the_words_for_the_move_are_offered_again() {
      game.annPlays();
      ann.type("orders", "fish", "3", "own", "y");
      ann.awaitPrinted("Why, for the debrief");
      cidFishes();
      cidFishes();
      ann.type("We are hungry", "");

      ann.awaitPrinted("What you typed is kept: choose the move again to go on with it.");
      ann.type("fish", "1", "", "y");
      ann.awaitPrinted("So far: We are hungry");
    }
  }

  @Nested
  class When_somebody_remarks_on_the_draft {
    @Test
    void both_read_who_said_what_about_which_move() {
      cidFishes();
      cid.commentOrders(drafted().getId(), "Is that enough?");
      game.annPlays();

      ann.type("orders");
      ann.awaitPrinted("Cid on " + drafted().getId() + ": Is that enough?");
      ann.type("remark", "draft", "Let us add one");
      ann.awaitPrinted("Ann: Let us add one");
    }
  }
}
