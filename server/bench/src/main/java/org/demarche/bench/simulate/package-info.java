/**
 * What simulated games cost, those of the shipped scenarios.
 *
 * <p>From the root of the tree; the figures are microseconds a turn on one core:
 *
 * <pre>{@code
 * mvn package -DskipTests -pl server/bench -am
 * java -cp 'server/bench/target/bench/lib/*' org.openjdk.jmh.Main SimulatedGameBenchmark
 * }</pre>
 */
@NullMarked
package org.demarche.bench.simulate;

import org.jspecify.annotations.NullMarked;
