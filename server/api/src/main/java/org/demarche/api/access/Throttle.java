package org.demarche.api.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: each address may fail so often in a row, and earns one more failure with
 * each interval. Remembers the addresses that failed last, up to a fixed number. Safe for several
 * threads.
 */
public final class Throttle {
  private static final int ADDRESSES = 10_000;

  private final int failures;
  private final Duration interval;
  private final InstantSource clock;

  /** When an address will have its whole allowance back. */
  private final Map<InetAddress, Instant> whole = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param failures how often an address may fail in a row, at least 1
   * @param interval after which it may fail once more
   */
  public Throttle(int failures, Duration interval, InstantSource clock) {
    this.failures = failures;
    this.interval = interval;
    this.clock = clock;
  }

  /** How long this address has to wait before it may try; zero if it may now. */
  public synchronized Duration wait(InetAddress address) {
    Instant now = clock.instant();
    Instant again = whole.getOrDefault(address, now).minus(interval.multipliedBy(failures - 1L));
    return again.isAfter(now) ? Duration.between(now, again) : Duration.ZERO;
  }

  /** Counts a failure. */
  public synchronized void failed(InetAddress address) {
    Instant now = clock.instant();
    Instant before = whole.getOrDefault(address, now);
    whole.put(address, (before.isAfter(now) ? before : now).plus(interval));
    if (whole.size() > ADDRESSES) {
      whole.remove(whole.keySet().iterator().next());
    }
  }
}
