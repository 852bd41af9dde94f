package org.demarche.engine.whitecell;

import java.util.List;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;

/**
 * A turn's opening as it was before white cell changed the board in that turn.
 *
 * @param injects indices of the scenario's injects that had happened in it
 * @param readings what was known then of the turn before
 * @param planned ids of the planned injects that had happened in it
 */
public record UntouchedOpening(
    int turn, List<Integer> injects, Resolution opening, Readings readings, List<String> planned) {

  public UntouchedOpening {
    injects = List.copyOf(injects);
    planned = List.copyOf(planned);
  }
}
