package org.demarche.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.Scenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether the teams of a scenario have equal chances. Bots play; the numbers are in {@code
 * target/balance}. More games than usual: {@code -Ddemarche.games=2000}.
 */
class BalanceTest {
  private static final int GAMES = Integer.getInteger("demarche.games", 80);

  /** How far the mean scores of two teams may lie apart, in points. */
  private static final double TEAMS_APART = 5;

  /** How far a team's lead over the mean of all may differ between two theses, in points. */
  private static final double THESES_APART = 8;

  /** How far apart the theses may move any one reading in a single turn, in deviations. */
  private static final double TOLD_IN_A_TURN = 2;

  @TestFactory
  Stream<DynamicTest> no_team_wins_by_the_draw_and_no_turn_tells_the_thesis() throws IOException {
    return Scenarios.folders(Path.of("../../scenarios")).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> measure(folder)));
  }

  private static void measure(Path folder) throws IOException {
    Scenario scenario = new ScenarioLoader().load(folder).scenario();
    Balance balance = Balance.play(scenario, GAMES);
    Path written = Files.createDirectories(Path.of("target/balance"));
    Files.writeString(written.resolve(folder.getFileName() + ".txt"), balance.toString());

    assertThat(balance.teamsApart()).as("%s", balance).isLessThan(TEAMS_APART);
    assertThat(balance.telling().most(1)).as("%s", balance).isLessThan(TOLD_IN_A_TURN);
    assertThat(balance.thesesApart()).as("%s", balance).isLessThan(THESES_APART);
  }
}
