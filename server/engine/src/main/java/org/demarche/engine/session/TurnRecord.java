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
 * @param comments by team, what its members had remarked on its draft
 * @param available by team, then by resource, what the teams had for the turn
 */
public record TurnRecord(
    int turn,
    List<Integer> injects,
    List<List<OrderedMove>> moves,
    List<String> deals,
    Resolution opening,
    Resolution resolution,
    Readings readings,
    List<List<Comment>> comments,
    List<List<Double>> available) {

  public TurnRecord {
    injects = List.copyOf(injects);
    moves = moves.stream().map(List::copyOf).toList();
    deals = List.copyOf(deals);
    comments = comments.stream().map(List::copyOf).toList();
    available = available.stream().map(List::copyOf).toList();
  }

  /** The turn as it was learned of later: with these readings. */
  TurnRecord with(Readings readings) {
    return new TurnRecord(
        turn, injects, moves, deals, opening, resolution, readings, comments, available);
  }
}
