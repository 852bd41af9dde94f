package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.demarche.cli.local.Environment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlainDialogueTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private PlainDialogue dialogue(InputStream in, boolean terminal) {
    var out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new PlainDialogue(
        new Environment(
            Map.of("COLUMNS", "70"), Path.of(""), in, out, out, terminal, ZoneOffset.UTC));
  }

  private String seen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Nested
  class When_lines_come_through_a_pipe {
    private final PlainDialogue dialogue =
        dialogue(
            new ByteArrayInputStream("  board \nGröße\n".getBytes(StandardCharsets.UTF_8)), false);

    @Test
    void they_are_shown_behind_their_prompts_as_on_a_terminal() {
      assertThat(dialogue.read("What now> ", List.of())).isEqualTo("board");
      assertThat(dialogue.read("Your words> ", List.of())).isEqualTo("Größe");

      assertThat(seen()).isEqualTo("What now> board\nYour words> Größe\n");
    }

    @Test
    void their_end_leaves() {
      dialogue.read("> ", List.of());
      dialogue.read("> ", List.of());

      assertThatThrownBy(() -> dialogue.read("> ", List.of())).isInstanceOf(Left.class);
    }

    @Test
    void nobody_waits_to_be_told_and_nothing_stops_at_a_page() {
      assertThat(dialogue.live()).isFalse();
      assertThat(dialogue.height()).isZero();
      assertThat(dialogue.width()).isEqualTo(70);
    }
  }

  @Nested
  class When_a_person_sits_at_a_terminal_that_can_do_no_more {
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final PlainDialogue dialogue;

    When_a_person_sits_at_a_terminal_that_can_do_no_more() throws IOException {
      dialogue = dialogue(new PipedInputStream(keyboard, 4096), true);
    }

    @Test
    void what_happens_is_told_below_the_prompt_and_the_prompt_is_shown_again() throws IOException {
      var typed = CompletableFuture.supplyAsync(() -> dialogue.read("What now> ", List.of()));
      await().until(() -> seen().equals("What now> "));

      dialogue.tell(List.of("» China has approved."));
      keyboard.write("board\n".getBytes(StandardCharsets.UTF_8));
      keyboard.flush();

      assertThat(typed.join()).isEqualTo("board");
      assertThat(seen()).isEqualTo("What now> \n» China has approved.\nWhat now> ");
    }

    @Test
    void what_happens_between_questions_is_told_before_the_next() throws IOException {
      dialogue.tell(List.of("» China has approved."));
      assertThat(seen()).isEmpty();
      keyboard.write("b\n".getBytes(StandardCharsets.UTF_8));
      keyboard.flush();

      dialogue.read("What now> ", List.of());

      assertThat(seen()).isEqualTo("» China has approved.\nWhat now> ");
    }
  }
}
