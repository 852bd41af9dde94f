package org.demarche.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.turn.Priced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineBenchmarksTest {

  @Test
  void the_synthetic_scenario_has_the_size_it_says() {
    Scenario scenario = SyntheticScenario.build();
    assertThat(scenario.slots()).hasSize(54);
    assertThat(scenario.moves()).hasSize(60);
    assertThat(scenario.rules()).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 60})
  void the_turn_benchmark_resolves_every_order(int orders) {
    TurnBenchmark benchmark = new TurnBenchmark();
    benchmark.orders = orders;
    benchmark.order();
    assertThat(benchmark.adjudicate().outcomes())
        .extracting(Outcome::cause)
        .extracting(cause -> cause.kind() + cause.instance())
        .filteredOn(cause -> cause.startsWith("MOVE"))
        .hasSizeGreaterThan(2 * orders)
        .contains("MOVEm0", "MOVEm" + (orders - 1));
    assertThat(benchmark.readings().everyone()).hasSize(54).doesNotContainNull();
    assertThat(benchmark.price()).isInstanceOf(Priced.Legal.class);
  }

  @Test
  void the_draws_benchmark_draws() {
    DrawsBenchmark benchmark = new DrawsBenchmark();
    assertThat(benchmark.uniform()).isBetween(0.0, 1.0);
    assertThat(benchmark.normal()).isFinite();
  }
}
