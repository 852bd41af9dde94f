package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Types at a terminal that exists in memory only. */
@Timeout(30)
class JLineDialogueTest {
  private final PipedOutputStream keyboard = new PipedOutputStream();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private JLineDialogue dialogue;

  @BeforeEach
  void openTerminal() throws IOException {
    dialogue = new JLineDialogue(terminal(keyboard, 80, 24));
  }

  private Terminal terminal(PipedOutputStream keys, int columns, int rows) throws IOException {
    return TerminalBuilder.builder()
        .system(false)
        .streams(new PipedInputStream(keys, 4096), screen)
        .type("xterm")
        .encoding(StandardCharsets.UTF_8)
        .size(Size.of(columns, rows))
        .build();
  }

  @AfterEach
  void closeTerminal() {
    dialogue.close();
  }

  private void type(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private String seen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  private CompletableFuture<String> reading(String prompt, String... words) {
    return CompletableFuture.supplyAsync(() -> dialogue.read(prompt, List.of(words)));
  }

  @Nested
  class When_a_line_is_typed {
    @Test
    void it_comes_back_as_it_was_typed_without_the_spaces_around_it() throws IOException {
      type("  \\ \"We want 50% & more!! Größe  \r");

      assertThat(dialogue.read("Your words, 100%> ", List.of()))
          .isEqualTo("\\ \"We want 50% & more!! Größe");
      await().until(() -> seen().contains("Your words, 100%> "));
    }

    @Test
    void the_tab_key_completes_a_word() throws IOException {
      type("mes\t\r");

      assertThat(dialogue.read("> ", List.of("board", "messages"))).isEqualTo("messages");
    }

    @Test
    void ctrl_c_gives_the_line_up() throws IOException {
      var typed = reading("Your words> ");
      type("half a tho");
      await().until(() -> seen().contains("half a tho"));
      type("\003");

      assertThatThrownBy(typed::join).hasCauseInstanceOf(Back.class);
    }

    @Test
    void ctrl_d_leaves() throws IOException {
      var typed = reading("Your words> ");
      await().until(() -> seen().contains("Your words> "));
      type("\004");

      assertThatThrownBy(typed::join).hasCauseInstanceOf(Left.class);
    }
  }

  @Nested
  class When_something_is_told {
    @Test
    void it_appears_while_a_line_is_typed_and_what_was_typed_stays() throws IOException {
      var typed = reading("Your words> ");
      type("Shall we ");
      await().until(() -> seen().contains("Shall we"));

      dialogue.tell(List.of("» China has approved.", "» Japan has approved."));
      await().until(() -> seen().contains("» Japan has approved."));
      type("talk?\r");

      assertThat(typed.join()).isEqualTo("Shall we talk?");
      assertThat(seen().substring(seen().indexOf("» Japan"))).contains("Your words> ");
    }

    @Test
    void it_waits_while_nobody_types_so_that_no_list_is_torn() throws IOException {
      dialogue.tell(List.of("» China has approved."));
      dialogue.print(List.of("one", "two"));

      type("b\r");
      dialogue.read("> ", List.of());
      await().until(() -> seen().contains("China"));

      assertThat(seen()).contains("two");
      assertThat(seen().indexOf("China")).isGreaterThan(seen().indexOf("two"));
    }

    @Test
    void nothing_in_it_can_steer_the_terminal() {
      dialogue.print(List.of("red \033[31mor\033[0m \033[2Jgone"));
      await().until(() -> seen().contains("gone"));

      assertThat(seen()).contains("\033[31mor\033[0m").doesNotContain("\033[2J");
    }
  }

  @Test
  void it_is_as_large_as_the_terminal() {
    assertThat(dialogue.width()).isEqualTo(80);
    assertThat(dialogue.height()).isEqualTo(24);
  }

  @Test
  void a_terminal_that_does_not_say_how_large_it_is_is_taken_for_a_usual_one() throws IOException {
    dialogue.close();
    dialogue = new JLineDialogue(terminal(new PipedOutputStream(), 0, 0));

    assertThat(dialogue.width()).isEqualTo(80);
    assertThat(dialogue.height()).isEqualTo(24);
  }
}
