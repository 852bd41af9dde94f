package org.demarche.engine.turn;

/**
 * Keyed draws: each is a hash of the session's seed and a key, so it does not depend on which
 * others are taken, nor on their order.
 */
public interface Draws {
  /** A uniform draw from [0, 1) for this key. */
  double uniform(String key);

  /**
   * The uniform draw for this key by which a chance is decided.
   *
   * @param label what is decided, for a reader
   */
  default double chance(String key, String label) {
    return uniform(key);
  }

  /** A standard normal draw for this key. */
  double normal(String key);
}
