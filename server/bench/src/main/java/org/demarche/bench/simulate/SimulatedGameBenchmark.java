package org.demarche.bench.simulate;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Values;
import org.demarche.scenario.ScenarioLoader;
import org.demarche.scenario.simulate.SimulationOptions;
import org.demarche.scenario.simulate.Simulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A turn of whole simulated games: bots, adjudication, readings. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SimulatedGameBenchmark {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final int TUTORIAL_TURNS = 3;
  private static final int FLAGSHIP_TURNS = 8;

  /** What all teams play in games of a scenario. */
  abstract static class Games {
    private IntFunction<Values> games = _ -> Values.of();
    private int number;

    /**
     * Reads the scenario.
     *
     * @param turns of its calendar
     */
    void load(String name, int turns, String policy) {
      Scenario scenario = new ScenarioLoader().load(SCENARIOS.resolve(name)).scenario();
      if (scenario == null || scenario.turns() != turns) {
        throw new IllegalArgumentException(
            "scenario: " + name + " (expected: playable, in " + turns + " turns)");
      }
      SimulationOptions options =
          SimulationOptions.mixed(1, "benchmark").withPolicy(policy, Map.of());
      games = Simulator.games(scenario, options);
    }

    Values next() {
      return games.apply(number++);
    }
  }

  /** Games of the tutorial. */
  @State(Scope.Benchmark)
  public static class Tutorial extends Games {
    @Param({"mixed", "random"})
    public String policy = "";

    @Setup
    public void load() {
      load("islands-and-pipelines", TUTORIAL_TURNS, policy);
    }
  }

  /** Games of the flagship. */
  @State(Scope.Benchmark)
  public static class Flagship extends Games {
    @Param({"mixed", "random"})
    public String policy = "";

    @Setup
    public void load() {
      load("after-maidan-2016", FLAGSHIP_TURNS, policy);
    }
  }

  @Benchmark
  @OperationsPerInvocation(TUTORIAL_TURNS)
  public Values tutorialTurn(Tutorial games) {
    return games.next();
  }

  @Benchmark
  @OperationsPerInvocation(FLAGSHIP_TURNS)
  public Values flagshipTurn(Flagship games) {
    return games.next();
  }
}
