package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the files, loading gives problems or a scenario, never an exception. */
class FuzzTest {
  private static final int ROUNDS = 300;
  private static final List<String> BITS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ": ",
          "- ",
          "\"",
          "'",
          "|",
          ">",
          "&a ",
          "*a",
          "!!map ",
          "#",
          "\t",
          "\n",
          "  ",
          "%",
          "@",
          "`",
          "?",
          ",",
          "null",
          "~",
          "true",
          "-1",
          "1e400",
          "0x1F",
          ".nan",
          ".inf",
          "\u0000",
          "\u2028",
          "\uD83D\uDE00",
          "self",
          "start.",
          "thesis.",
          "channel.x",
          "economy.self",
          "oil.oil.oil",
          "((((((",
          "a.b.c.d",
          "size in []",
          "1 + ",
          "!= ",
          "\\x",
          "\\u12",
          "''",
          "\"\"",
          "<<: ",
          "---\n",
          "...\n",
          "{self}",
          "{}",
          "has(oil)",
          "[1].all(x, x)");

  private final ScenarioLoader loader = new ScenarioLoader();

  @TempDir Path temporary;

  @Test
  void mutated_files_never_make_it_throw() throws IOException {
    Path folder = BaseGame.copyTo(temporary);
    List<Path> files = List.of(folder.resolve("scenario.yaml"), folder.resolve("moves.yaml"));
    List<String> texts = List.of(Files.readString(files.get(0)), Files.readString(files.get(1)));
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      int file = random.nextInt(files.size());
      String mutated = mutate(texts.get(file), random);
      Files.writeString(files.get(file), mutated);

      assertThatCode(() -> ProblemPrinter.print(loader.load(folder).problems()))
          .as("round %d:\n%s", round, mutated)
          .doesNotThrowAnyException();

      Files.writeString(files.get(file), texts.get(file));
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(mutated.length());
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 1 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(1, 20)));
        case 2 -> mutated.replace(at, at + 1, BITS.get(random.nextInt(BITS.size())));
        default -> {
          int from = random.nextInt(text.length() - 40);
          mutated.insert(at, text, from, from + random.nextInt(1, 40));
        }
      }
    }
    return mutated.toString();
  }

  @Test
  void deep_and_long_expressions_are_refused_or_compiled() throws IOException {
    Path folder = BaseGame.copyTo(temporary);
    Path file = folder.resolve("scenario.yaml");
    String text = Files.readString(file);
    for (String when :
        List.of(
            "(".repeat(990) + "oil" + ")".repeat(990) + " > 1",
            "oil" + " + 1".repeat(490) + " > 1",
            "!".repeat(1900) + "(oil > 1)",
            "oil > 1" + " && oil > 1".repeat(170),
            "oil > 1 ? true : ".repeat(110) + "false",
            "-".repeat(1500) + "oil > 1",
            "max(".repeat(300) + "1, 2" + ", 1)".repeat(299) + ") > 1",
            "x".repeat(100_000))) {
      Files.writeString(file, text.replace("    when: oil > 30", "    when: '" + when + "'"));

      assertThatCode(() -> ProblemPrinter.print(loader.load(folder).problems()))
          .as(when.substring(0, 40))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_bomb_of_aliases_is_refused_at_once() throws IOException {
    Path folder = BaseGame.copyTo(temporary);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append(
          "a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
    }
    Files.writeString(folder.resolve("moves.yaml"), bomb);

    assertThat(loader.load(folder).problems())
        .anyMatch(problem -> problem.message().equals("an alias has no place in a scenario"));
  }
}
