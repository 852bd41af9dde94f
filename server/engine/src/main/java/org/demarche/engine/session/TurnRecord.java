package org.demarche.engine.session;

import java.util.List;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;

/**
 * A closed turn.
 *
 * @param injects indices of the injects of its opening
 * @param moves what was carried out, by team
 * @param deals ids of the deals that took effect
 */
public record TurnRecord(
    int turn,
    List<Integer> injects,
    List<List<OrderedMove>> moves,
    List<String> deals,
    Resolution opening,
    Resolution resolution,
    Readings readings) {

  public TurnRecord {
    injects = List.copyOf(injects);
    moves = moves.stream().map(List::copyOf).toList();
    deals = List.copyOf(deals);
  }
}
