package org.demarche.engine.turn;

import java.util.List;

/**
 * A line of news.
 *
 * @param everyone whether it is in the bulletin
 * @param teams who else reads it, by team index
 */
public record Report(String text, Cause cause, boolean everyone, List<Integer> teams) {
  public Report {
    teams = List.copyOf(teams);
  }
}
