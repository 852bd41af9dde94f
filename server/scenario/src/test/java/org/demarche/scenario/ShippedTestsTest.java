package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.cases.CaseResult;
import org.demarche.scenario.cases.CaseRunner;
import org.demarche.scenario.cases.Cases;
import org.demarche.scenario.playthrough.Playthroughs;
import org.demarche.scenario.playthrough.Playthroughs.Replayed;
import org.demarche.scenario.playthrough.RecordedDiff;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped scenario has tests of its own, and they pass. Where a recorded game goes otherwise,
 * what comes out now is in {@code target/playthroughs}; see it, and accept it if it is meant, with
 * {@code ./demarche scenario test FOLDER}.
 */
class ShippedTestsTest {
  private static final Path WRITTEN = Path.of("target/playthroughs");

  @Test
  void every_scenario_has_cases_and_a_recorded_game() throws IOException {
    List<Path> without =
        Scenarios.folders(Games.SHIPPED).stream().filter(folder -> !hasTests(folder)).toList();

    assertThat(without).as("scenarios without cases or without a playthrough.yaml").isEmpty();
  }

  private static boolean hasTests(Path folder) {
    try {
      return !Cases.read(folder, Games.load(folder)).all().isEmpty()
          && !Playthroughs.files(folder).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(folder.toString(), e);
    }
  }

  @TestFactory
  Stream<DynamicTest> cases_pass() throws IOException {
    return Scenarios.folders(Games.SHIPPED).stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> runCases(folder)));
  }

  private static void runCases(Path folder) throws IOException {
    Scenario scenario = Games.load(folder);
    Cases cases = Cases.read(folder, scenario);
    CaseRunner runner = new CaseRunner(scenario);

    assertThat(ProblemPrinter.print(cases.problems())).isEmpty();
    assertThat(cases.all().stream().map(runner::run).filter(result -> !result.passed()))
        .as("failed cases")
        .extracting(result -> result.tested().name(), CaseResult::failures)
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> recorded_games_come_to_the_same() throws IOException {
    return Scenarios.folders(Games.SHIPPED).stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> replay(folder)));
  }

  private static void replay(Path folder) throws IOException {
    Scenario scenario = Games.load(folder);
    for (Path file : Playthroughs.files(folder)) {
      String name = String.valueOf(file.getFileName());
      Replayed replayed = Playthroughs.replay(scenario, folder, name);
      if (replayed.differs()) {
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(name(folder) + "-" + name), replayed.now());
      }
      assertThat(replayed.refusal()).as(name).isEmpty();
      assertThat(ProblemPrinter.print(replayed.problems())).as(name).isEmpty();
      assertThat(RecordedDiff.of(replayed.recorded(), replayed.now())).as(name).isEmpty();
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
