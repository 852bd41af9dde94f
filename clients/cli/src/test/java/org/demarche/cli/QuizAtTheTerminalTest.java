package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.demarche.cli.command.CommandTree;
import org.demarche.cli.fake.FakeServer;
import org.demarche.cli.local.Environment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann takes the rules quiz with the one command, at a terminal. */
class QuizAtTheTerminalTest {
  private final FakeServer server = new FakeServer();
  @TempDir private Path home;

  @BeforeEach
  void takeASeat() {
    run("", "session", "create", "rich-islands");
    run("", "join", "NNNN2222", "--name", "Ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String run(String typed, String... command) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var environment =
        new Environment(
            Map.of(
                "DEMARCHE_SERVER",
                server.address(),
                "DEMARCHE_OPERATOR_KEY",
                FakeServer.OPERATOR_KEY,
                "TERM",
                "dumb"),
            home,
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            out,
            out,
            true,
            ZoneOffset.UTC);
    try (var commands = new CommandTree(environment)) {
      commands.run(command);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_asks_one_question_after_the_other_and_says_what_is_right_and_why() {
    var seen = run("1\nevery\n", "quiz");

    assertThat(seen)
        .containsSubsequence(
            "Question 1 of 2",
            "What do more boats catch?",
            " 1  More fish",
            "Your answer (b: later)> ",
            "Right.",
            "So say the rules.",
            "Question 2 of 2",
            "Not right. Right is: Your team",
            "1 of 2 answers right.");
  }

  @Test
  void what_is_left_is_asked_the_next_time_and_then_all_is_listed() {
    assertThat(run("1\nb\n", "quiz")).contains("1 of 1 answer right; 1 question left.");

    assertThat(run("1\n", "quiz"))
        .doesNotContain("What do more boats catch?")
        .contains("Question 1 of 1", "2 of 2 answers right.");
    assertThat(run("", "quiz")).contains("✓ right: More fish  ← yours").doesNotContain("Question");
  }

  @Test
  void a_program_gets_the_questions_and_is_asked_nothing() {
    assertThat(run("", "quiz", "--json")).contains("\"id\": \"fish\"").doesNotContain("Question 1");
  }
}
