package org.demarche.engine.model;

import java.util.List;

/**
 * A sentence with places for values.
 *
 * @param template the sentence; {@code {self}} stands for the mover's title, {@code {x}} for the
 *     value of parameter {@code x} in words, and {@code {track.id}} for a track's value after the
 *     turn with one decimal
 * @param audience who reads it
 */
public record ReportText(String template, Audience audience) {

  /** Who learns something. */
  public sealed interface Audience {
    record Everyone() implements Audience {}

    /** Only these teams, by index, beside the mover. */
    record Teams(List<Integer> teams) implements Audience {
      public Teams {
        teams = List.copyOf(teams);
      }
    }
  }
}
