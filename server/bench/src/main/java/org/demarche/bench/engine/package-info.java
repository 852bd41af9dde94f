/**
 * What the engine costs: a draw, a priced order, a turn.
 *
 * <p>Benchmarks run on request only. From the root of the tree:
 *
 * <pre>{@code
 * mvn package -DskipTests -pl server/bench -am
 * java -cp 'server/bench/target/bench/lib/*' org.openjdk.jmh.Main org.demarche.bench.engine
 * }</pre>
 *
 * <p>Add {@code -prof gc} to see what is allocated, or a name such as {@code TurnBenchmark} to run
 * only that one.
 */
@NullMarked
package org.demarche.bench.engine;

import org.jspecify.annotations.NullMarked;
