package org.demarche.bench.engine;

import java.util.concurrent.TimeUnit;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A keyed draw, with a key of usual length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawsBenchmark {
  private final String key = "move/economic_package/japan/1/3/then/0";
  private final Draws draws = new KeyedDraws("5f0c7a4e9b1d", 3);

  @Benchmark
  public double uniform() {
    return draws.uniform(key);
  }

  @Benchmark
  public double normal() {
    return draws.normal(key);
  }
}
