package org.demarche.scenario.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.simulate.SimulationReport.Calibration;
import org.demarche.scenario.simulate.SimulationReport.MoveUse;
import org.demarche.scenario.simulate.SimulationReport.RuleUse;
import org.junit.jupiter.api.Test;

/** No shipped game is won by the draw of its thesis, and what it offers is used. */
class ShippedBalanceTest {
  private static final int GAMES = Integer.getInteger("demarche.games", 900);

  /** Of the tutorial game, which is short. */
  private static final int SHORT_GAMES = 2000;

  /** How far the mean interests of two teams may lie apart under a thesis, in points. */
  private static final double INTERESTS_APART = 2;

  /** How far the mean scores of two teams may lie apart in the tutorial game, in points. */
  private static final double SCORES_APART = 5;

  private static SimulationReport simulated(String name, String policy, int games)
      throws InterruptedException {
    Scenario scenario = new ScenarioLoader().load(Path.of("../../scenarios", name)).scenario();
    SimulationOptions options =
        SimulationOptions.mixed(games, "shipped").withPolicy(policy, Map.of());
    return Simulator.run(scenario, options, Progress.NONE);
  }

  private static double apart(DoubleSummaryStatistics means) {
    return means.getMax() - means.getMin();
  }

  @Test
  void par_makes_the_large_scenario_even_under_each_thesis() throws InterruptedException {
    SimulationReport report = simulated("after-maidan-2016", Policies.RANDOM, GAMES);
    Map<String, DoubleSummaryStatistics> byThesis =
        report.calibration().stream()
            .collect(
                Collectors.groupingBy(
                    Calibration::thesis,
                    Collectors.summarizingDouble(team -> team.value().mean())));

    assertThat(byThesis).hasSize(6);
    assertThat(byThesis.values())
        .allSatisfy(means -> assertThat(apart(means)).isLessThan(INTERESTS_APART));
  }

  @Test
  void bots_score_about_the_same_in_the_tutorial_game() throws InterruptedException {
    SimulationReport report = simulated("islands-and-pipelines", "standard", SHORT_GAMES);
    DoubleSummaryStatistics means =
        report.standings().stream()
            .collect(Collectors.summarizingDouble(team -> team.total().mean()));

    assertThat(means.getCount()).isEqualTo(4);
    assertThat(apart(means)).isLessThan(SCORES_APART);
  }

  @Test
  void every_move_and_rule_of_the_large_scenario_is_used() throws InterruptedException {
    Set<String> moves = new HashSet<>();
    Set<String> used = new HashSet<>();
    List<RuleUse> rules = new ArrayList<>();
    for (String policy : List.of(Policies.MIXED, Policies.RANDOM)) {
      SimulationReport report = simulated("after-maidan-2016", policy, GAMES);
      report.moves().forEach(move -> moves.add(move.move()));
      report.moves().stream()
          .filter(move -> move.games() > 0)
          .map(MoveUse::move)
          .forEach(used::add);
      rules.addAll(report.rules());
    }

    assertThat(used).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(moves);
    assertThat(rules).isNotEmpty().noneMatch(rule -> rule.ran() == 0);
  }
}
