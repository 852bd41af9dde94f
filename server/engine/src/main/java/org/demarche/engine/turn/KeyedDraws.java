package org.demarche.engine.turn;

import java.nio.charset.StandardCharsets;

/**
 * The draws of one turn of one session. Immutable.
 *
 * <p>A key's hash is 64-bit FNV-1a (Fowler, Noll and Vo) over the UTF-8 bytes of the seed, the turn
 * and the key, each but the last followed by a byte that UTF-8 never has. FNV-1a mixes its last
 * bytes weakly, so the finaliser of SplitMix64 (Steele, Lea and Flood 2014, with the constants of
 * Stafford's variant 13) follows. This is no cipher: whoever knows the seed knows every draw.
 */
public final class KeyedDraws implements Draws {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final byte SEPARATOR = (byte) 0xff;

  /** Keeps the normal draw of a key independent of its uniform draw; SplitMix64's odd increment. */
  private static final long NORMAL = 0x9e3779b97f4a7c15L;

  private final long prefix;

  /**
   * @param seed the session's seed, any text
   * @param turn the turn's number; 0 for what is drawn before the first turn
   */
  public KeyedDraws(String seed, int turn) {
    long hash = absorb(FNV_OFFSET, seed);
    hash = absorb(hash, SEPARATOR);
    hash = absorb(hash, Integer.toString(turn));
    this.prefix = absorb(hash, SEPARATOR);
  }

  @Override
  public double uniform(String key) {
    return (mix(absorb(prefix, key)) >>> 11) * 0x1p-53;
  }

  @Override
  public double normal(String key) {
    long bits = mix(absorb(prefix, key) + NORMAL) >>> 12;
    // The middles of 2^52 equal parts of (0, 1): neither end has a finite quantile.
    return NormalQuantile.of((bits + 0.5) * 0x1p-52);
  }

  private static long absorb(long hash, String text) {
    long result = hash;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      result = absorb(result, b);
    }
    return result;
  }

  private static long absorb(long hash, byte b) {
    return (hash ^ (b & 0xff)) * FNV_PRIME;
  }

  private static long mix(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
