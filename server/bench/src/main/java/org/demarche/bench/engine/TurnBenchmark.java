package org.demarche.bench.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.turn.Adjudicator;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.ReadingsTaker;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.ResolvedOrder;
import org.demarche.engine.turn.Truth;
import org.demarche.engine.turn.Values;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A turn of a scenario with 54 slots, 60 moves and 20 rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TurnBenchmark {
  private static final int TURN = 3;
  private static final Truth TRUTH = new Truth(0, List.of());

  /** What four teams order in all: a usual turn, and each of the scenario's moves. */
  @Param({"12", "60"})
  public int orders;

  private final Scenario scenario = SyntheticScenario.build();
  private final Adjudicator adjudicator = new Adjudicator(scenario);
  private final OrderRules rules = new OrderRules(scenario);
  private final Values start =
      Values.of(scenario.slots().stream().mapToDouble(Slot::start).toArray());
  private final Moment now = new Moment(TURN, scenario.turns(), start, List.of());
  private List<ResolvedOrder> moves = List.of();

  /** Makes the orders. */
  @Setup
  public void order() {
    moves = IntStream.range(0, orders).mapToObj(TurnBenchmark::order).toList();
  }

  private static ResolvedOrder order(int index) {
    return new ResolvedOrder(
        "m" + index, index, index % SyntheticScenario.TEAMS, Map.of("size", "2"));
  }

  /** Everything a turn's close decides. */
  @Benchmark
  public Resolution adjudicate() {
    return adjudicator.adjudicate("seed", TRUTH, now, List.of(), moves);
  }

  /** What everybody learns after it. */
  @Benchmark
  public Readings readings() {
    return ReadingsTaker.take(scenario, "seed", TURN, start);
  }

  /** One order, judged and priced. */
  @Benchmark
  public Priced price() {
    return rules.move(now, 0, 7, Map.of("size", "2"));
  }
}
