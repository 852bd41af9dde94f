package org.demarche.engine.turn;

import java.util.List;

/**
 * What made an outcome.
 *
 * @param id the move's, rule's, inject's or kind of deal's id in the scenario
 * @param instance tells two of the same apart: the ordered move's or the deal's id, the actor a
 *     rule ran for; empty if there is only one
 * @param actor index of the actor that acted, or a rule's {@code self}; -1 for none
 * @param parties for deals: all parties, by team index
 */
public record Cause(Kind kind, String id, String instance, int actor, List<Integer> parties) {

  public Cause {
    parties = List.copyOf(parties);
  }

  /** The kind of a cause. */
  public enum Kind {
    MOVE,
    DEAL,
    RULE,
    INJECT,
    /** The tracks that a derived track follows from. */
    DERIVATION,
    /** A track's decay to its start. */
    DECAY,
    /** The end of a track's range, which cut off what the others added up to. */
    LIMIT
  }
}
