package org.demarche.engine.turn;

import java.util.List;

/**
 * A turn and the board in it.
 *
 * @param turn from 1
 * @param turns how many the game has
 * @param values the tracks' values
 * @param injects indices of the injects that happened at the turn's opening
 */
public record Moment(int turn, int turns, Values values, List<Integer> injects) {
  public Moment {
    injects = List.copyOf(injects);
  }
}
