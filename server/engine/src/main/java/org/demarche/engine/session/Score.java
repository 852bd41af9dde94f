package org.demarche.engine.session;

import java.util.List;

/**
 * A team's final score.
 *
 * @param objectiveMet whether the private objective was met
 */
public record Score(int team, double total, boolean objectiveMet, List<Part> parts) {
  public Score {
    parts = List.copyOf(parts);
  }

  /**
   * One part of a score.
   *
   * @param maximum the most that the part can give
   * @param explanation how it was computed, for a reader
   */
  public record Part(String title, double points, double maximum, String explanation) {}
}
