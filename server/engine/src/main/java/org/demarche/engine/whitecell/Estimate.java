package org.demarche.engine.whitecell;

import java.time.Instant;

/**
 * What one umpire holds the right number for a free-text move, given without knowing the others'.
 *
 * @param move id of the ordered move
 * @param mover index of the team that ordered it
 * @param parameter id of the parameter, of the kind that white cell decides
 * @param seat of the umpire; its newest estimate of a parameter counts
 * @param value in the parameter's range
 * @param note why, for white cell
 */
public record Estimate(
    String move,
    int mover,
    String parameter,
    String seat,
    String displayName,
    double value,
    String note,
    Instant at) {

  /** The estimate without what is said to white cell alone. */
  public Estimate withoutNote() {
    return new Estimate(move, mover, parameter, seat, displayName, value, "", at);
  }

  /** Whether it is a newer word of the same umpire on the same number. */
  public boolean replaces(Estimate earlier) {
    return move.equals(earlier.move)
        && parameter.equals(earlier.parameter)
        && seat.equals(earlier.seat);
  }
}
