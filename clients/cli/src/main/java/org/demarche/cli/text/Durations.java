package org.demarche.cli.text;

import java.time.Duration;

/** Writes lengths of time as a person says them. */
public final class Durations {
  private Durations() {}

  /** For example {@code 4:05}, {@code 2 h 5 min} or {@code 3 days 4 h}; never less than nothing. */
  public static String left(Duration duration) {
    var seconds = Math.max(0, duration.toSeconds());
    if (seconds < 3600) {
      return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
    var hours = seconds / 3600;
    return hours < 48
        ? hours + " h " + seconds % 3600 / 60 + " min"
        : hours / 24 + " days " + hours % 24 + " h";
  }
}
