package org.demarche.api;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * How the API is served.
 *
 * @param address where it listens; port 0 takes any free one
 * @param heartbeat how long a watching client waits for a message at most, above 0
 * @param stopWithin how long calls under way may take when the server stops
 */
public record ApiOptions(InetSocketAddress address, Duration heartbeat, Duration stopWithin) {

  /** The usual times. */
  public static ApiOptions at(InetSocketAddress address) {
    return new ApiOptions(address, Duration.ofSeconds(15), Duration.ofSeconds(3));
  }
}
