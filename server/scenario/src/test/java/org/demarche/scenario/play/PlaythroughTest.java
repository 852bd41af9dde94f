package org.demarche.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.SessionState;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.Scenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every shipped scenario has a recorded game, and playing it again gives the same to the fourth
 * decimal. What came out instead is in {@code target/playthroughs}: if it is what was meant, copy
 * it over the scenario's file.
 */
class PlaythroughTest {
  private static final Path SCENARIOS = Path.of("../../scenarios");
  private static final Path WRITTEN = Path.of("target/playthroughs");
  private static final String FILE = "playthrough.yaml";

  @Test
  void every_scenario_has_one() throws IOException {
    List<Path> missing =
        Scenarios.folders(SCENARIOS).stream()
            .filter(folder -> !Files.exists(folder.resolve(FILE)))
            .toList();
    for (Path folder : missing) {
      Scenario scenario = load(folder);
      String thesis = scenario.theses().getFirst().id();
      SessionState played = Game.ofBots(scenario, "playthrough", thesis);
      write(folder, replayed(scenario, Playthrough.of(scenario, played)));
    }

    assertThat(missing)
        .as("scenarios without %s; games of bots to be copied there are in %s", FILE, WRITTEN)
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> playing_it_again_gives_the_same() throws IOException {
    return Scenarios.folders(SCENARIOS).stream()
        .filter(folder -> Files.exists(folder.resolve(FILE)))
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> compare(folder)));
  }

  private static void compare(Path folder) throws IOException {
    String recorded = Files.readString(folder.resolve(FILE));
    String replayed = replayed(load(folder), PlaythroughText.read(recorded));

    if (!replayed.equals(recorded)) {
      write(folder, replayed);
    }
    assertThat(replayed).isEqualTo(recorded);
  }

  private static Scenario load(Path folder) {
    Scenario scenario = new ScenarioLoader().load(folder).scenario();
    assertThat(scenario).as(name(folder)).isNotNull();
    return scenario;
  }

  private static String replayed(Scenario scenario, Playthrough playthrough) {
    return PlaythroughText.write(scenario, playthrough, playthrough.replay(scenario));
  }

  private static void write(Path folder, String text) throws IOException {
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(name(folder) + ".yaml"), text);
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
