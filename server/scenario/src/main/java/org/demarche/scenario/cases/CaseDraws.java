package org.demarche.scenario.cases;

import java.util.Map;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.jspecify.annotations.Nullable;

/**
 * The draws of a case. Without a seed there is no noise, and only what is certain happens; named
 * chances go as the case says.
 */
final class CaseDraws implements Draws {
  /** Below every probability above 0. */
  private static final double TAKEN = 0;

  /** Not even a certainty is above it. */
  private static final double NOT_TAKEN = 1;

  /** Below certainty and above everything else. */
  private static final double ONLY_IF_CERTAIN = Math.nextDown(1.0);

  private final Map<String, Boolean> forced;
  private final @Nullable Draws noise;
  private final @Nullable Draws chances;

  private CaseDraws(Map<String, Boolean> forced, @Nullable Draws noise, @Nullable Draws chances) {
    this.forced = Map.copyOf(forced);
    this.noise = noise;
    this.chances = chances;
  }

  /**
   * @param forced by label, or by the id of what holds it, whether a chance is taken
   * @param noise seed of the noise; empty for none
   * @param seed of all other draws; empty for none
   */
  static CaseDraws of(Map<String, Boolean> forced, String noise, String seed, int turn) {
    String noises = noise.isEmpty() ? seed : noise;
    return new CaseDraws(
        forced,
        noises.isEmpty() ? null : new KeyedDraws(noises, turn),
        seed.isEmpty() ? null : new KeyedDraws(seed, turn));
  }

  @Override
  public double uniform(String key) {
    return chances == null ? ONLY_IF_CERTAIN : chances.uniform(key);
  }

  @Override
  public double normal(String key) {
    return noise == null ? 0 : noise.normal(key);
  }

  @Override
  public double chance(String key, String label) {
    Boolean taken = forced.getOrDefault(label, forced.get(holder(key)));
    if (taken == null) {
      return uniform(key);
    }
    return taken ? TAKEN : NOT_TAKEN;
  }

  /** The id of the move, deal, rule or inject: the second part of the key. */
  private static String holder(String key) {
    String[] parts = key.split("/", 3);
    return parts.length > 1 ? parts[1] : "";
  }
}
