package org.demarche.engine.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of the tracks after a turn; turn 0 is the start.
 *
 * @param everyone by slot what all learn; null where it is hidden
 * @param teams by team, then by slot, what that team learns; null where it is hidden
 */
public record Readings(
    int turn, List<@Nullable Reading> everyone, List<List<@Nullable Reading>> teams) {

  /**
   * A value, with the noise that is in it.
   *
   * @param noise standard deviation; 0 if the value is exact
   */
  public record Reading(double value, double noise) {}
}
