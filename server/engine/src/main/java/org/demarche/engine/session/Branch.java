package org.demarche.engine.session;

import java.time.Instant;
import java.util.List;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * What was played and then taken back by a rewind. It stays readable.
 *
 * @param number from 1
 * @param from the turn that the session was rewound to: the first of the branch
 * @param turns the closed turns that were taken back, oldest first
 * @param opening what the opening decided of the turn that had not closed; null if all had
 * @param known what was known of the turn before when the branch was left: white cell may have
 *     changed the board after the opening, and readings with it
 * @param deals those that were proposed in the turns taken back
 * @param assessments those given in the turns taken back
 */
public record Branch(
    int number,
    int from,
    String reason,
    Instant at,
    List<TurnRecord> turns,
    @Nullable Resolution opening,
    @Nullable Readings known,
    List<Deal> deals,
    List<Assessment> assessments) {

  public Branch {
    turns = List.copyOf(turns);
    deals = List.copyOf(deals);
    assessments = List.copyOf(assessments);
  }
}
