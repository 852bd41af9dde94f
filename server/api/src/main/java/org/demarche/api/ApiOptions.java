package org.demarche.api;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the API is served.
 *
 * @param address where it listens; port 0 takes any free one
 * @param heartbeat how long a watching client waits for a message at most, above 0
 * @param stopWithin how long calls under way may take when the server stops
 * @param uploads folder in which what calls bring along is kept while they work
 */
public record ApiOptions(
    InetSocketAddress address, Duration heartbeat, Duration stopWithin, Path uploads) {

  /** The usual times, and the machine's folder for temporary files. */
  public static ApiOptions at(InetSocketAddress address) {
    return new ApiOptions(address, Duration.ofSeconds(15), Duration.ofSeconds(3), temporary());
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
