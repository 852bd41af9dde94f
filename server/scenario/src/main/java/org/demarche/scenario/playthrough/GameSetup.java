package org.demarche.scenario.playthrough;

import java.util.List;

/**
 * What a game starts from.
 *
 * @param seed decides all draws
 * @param thesis id of the true one; empty to draw it
 * @param modifiers ids of those that are switched on
 * @param turns how many are played; 0 for the whole calendar
 */
public record GameSetup(String seed, String thesis, List<String> modifiers, int turns) {
  public GameSetup {
    modifiers = List.copyOf(modifiers);
  }

  /** A whole game without modifiers. */
  public GameSetup(String seed, String thesis) {
    this(seed, thesis, List.of(), 0);
  }
}
