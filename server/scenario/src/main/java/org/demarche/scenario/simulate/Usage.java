package org.demarche.scenario.simulate;

import org.demarche.engine.model.Move;

/**
 * How often something was ordered or agreed in a game, and when last. The rules are those of a
 * session: so often in a turn, so often in a game, so many turns between two uses.
 */
final class Usage {
  private final int[] uses;
  private final int[] last;

  Usage(int kinds) {
    uses = new int[kinds];
    last = new int[kinds];
  }

  void count(int kind, int turn) {
    uses[kind]++;
    last[kind] = turn;
  }

  /** The turn of the last use; 0 if there was none. */
  int last(int kind) {
    return last[kind];
  }

  /**
   * Whether one more use fits.
   *
   * @param current uses in the running turn, which are not counted yet
   */
  boolean allows(Move.Limits limits, int kind, int current, int turn) {
    boolean rested = uses[kind] == 0 || turn > last[kind] + limits.cooldown();
    return current < limits.perTurn()
        && (limits.perGame() == 0 || uses[kind] + current < limits.perGame())
        && rested;
  }
}
