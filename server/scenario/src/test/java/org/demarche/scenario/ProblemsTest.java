package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.scenario.source.ProblemKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file in {@code problems} spoils the base game in some places and states, to the letter, what
 * is then printed. What a failing case printed is in {@code target/problems}.
 */
class ProblemsTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/demarche/scenario");
  private static final Path PRINTED = Path.of("target/problems");
  private static final Pattern EDIT = Pattern.compile("(?m)^--- in ");
  private static final ScenarioLoader LOADER = new ScenarioLoader();

  @TempDir Path temporary;

  private record Edit(String file, String find, String put) {}

  private record Case(String head, List<Edit> edits, String expected) {}

  @TestFactory
  Stream<DynamicTest> is_reported_with_place_cause_and_fix() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  @Test
  void every_kind_of_problem_has_a_case() throws IOException {
    List<String> names = files().stream().map(file -> file.getFileName().toString()).toList();
    List<String> missing =
        Arrays.stream(ProblemKind.values())
            .map(ProblemKind::code)
            .filter(code -> names.stream().noneMatch(name -> name.startsWith(code)))
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void the_base_game_itself_has_none() throws IOException {
    Path folder = BaseGame.copyTo(temporary);

    assertThat(ProblemPrinter.print(LOADER.load(folder).problems())).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("problems"))) {
      return files.sorted().toList();
    }
  }

  private void check(Path file) throws IOException {
    Case bad = read(file);
    Path folder = BaseGame.copyTo(Files.createTempDirectory(temporary, "case"));
    for (Edit edit : bad.edits()) {
      spoil(folder.resolve(edit.file()), edit);
    }

    Loaded loaded = LOADER.load(folder);
    String printed =
        ProblemPrinter.print(loaded.problems()).replace(folder.toRealPath().toString(), "FOLDER");

    if (!printed.equals(bad.expected())) {
      Files.createDirectories(PRINTED);
      Files.writeString(PRINTED.resolve(file.getFileName()), bad.head() + printed);
    }
    assertThat(printed).isEqualTo(bad.expected());
    assertThat(printed).contains("[" + kind(file) + "]");
    boolean errors = loaded.problems().stream().anyMatch(Problem::isError);
    assertThat(loaded.scenario() == null).isEqualTo(errors);
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return Arrays.stream(ProblemKind.values())
        .map(ProblemKind::code)
        .filter(name::startsWith)
        .findFirst()
        .orElseThrow();
  }

  private static void spoil(Path file, Edit edit) throws IOException {
    if (edit.find().isEmpty()) {
      Files.delete(file);
      return;
    }
    String text = Files.readString(file);
    assertThat(text).as("the base game's %s", file.getFileName()).contains(edit.find());
    switch (edit.put()) {
      case "LARGE" -> Files.writeString(file, "x".repeat(300 * 1024));
      case "LATIN" -> Files.write(file, "Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
      default -> Files.writeString(file, text.replace(edit.find(), edit.put()));
    }
  }

  private static Case read(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf("--- expect\n") + "--- expect\n".length();
    List<Edit> edits = new ArrayList<>();
    for (String part : EDIT.split(text.substring(0, end), -1)) {
      if (!part.isEmpty()) {
        edits.add(edit(part));
      }
    }
    return new Case(text.substring(0, end), edits, text.substring(end));
  }

  private static Edit edit(String part) {
    int find = part.indexOf("\n--- find\n");
    int put = part.indexOf("\n--- put\n");
    int end = part.indexOf("\n--- expect\n");
    int last = end < 0 ? part.length() - 1 : end;
    return new Edit(
        part.substring(0, find),
        part.substring(find + "\n--- find\n".length(), put),
        part.substring(put + "\n--- put\n".length(), Math.max(last, put + "\n--- put\n".length())));
  }
}
