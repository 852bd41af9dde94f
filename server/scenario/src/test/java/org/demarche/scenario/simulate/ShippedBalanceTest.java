package org.demarche.scenario.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.ScenarioLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No shipped game is won by the draw of its thesis, and what it offers is used. */
class ShippedBalanceTest {
  private static final int GAMES = Integer.getInteger("demarche.games", 600);

  private static Scenario scenario(String name) {
    return new ScenarioLoader().load(Path.of("../../scenarios", name)).scenario();
  }

  private static SimulationReport simulated(String name, String policy)
      throws InterruptedException {
    SimulationOptions options =
        SimulationOptions.mixed(GAMES, "shipped").withPolicy(policy, Map.of());
    return Simulator.run(scenario(name), options, Progress.NONE);
  }

  @ParameterizedTest(name = "{0}: at most {1} points")
  @CsvSource({"after-maidan-2016, 2", "islands-and-pipelines, 5"})
  void the_teams_lie_close_to_each_other_under_each_thesis(String name, double apart)
      throws InterruptedException {
    String policy = name.equals("after-maidan-2016") ? Policies.RANDOM : "standard";
    assertThat(simulated(name, policy).spreads())
        .isNotEmpty()
        .allSatisfy(spread -> assertThat(spread.apart()).as("%s", spread).isLessThan(apart));
  }

  @Test
  void every_move_and_rule_of_the_large_scenario_is_used() throws InterruptedException {
    SimulationReport report = simulated("after-maidan-2016", Policies.MIXED);

    assertThat(report.moves()).isNotEmpty().noneMatch(move -> move.games() == 0);
    assertThat(report.rules()).isNotEmpty().noneMatch(rule -> rule.ran() == 0);
  }
}
