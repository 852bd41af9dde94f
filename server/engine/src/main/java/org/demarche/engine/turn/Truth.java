package org.demarche.engine.turn;

import java.util.List;

/**
 * What is true in a session and hidden from its teams.
 *
 * @param thesis index of the true thesis
 * @param modifiers indices of the modifiers that are switched on
 */
public record Truth(int thesis, List<Integer> modifiers) {
  public Truth {
    modifiers = List.copyOf(modifiers);
  }

  /** A thesis as it stands in the scenario. */
  public static Truth of(int thesis) {
    return new Truth(thesis, List.of());
  }
}
