package org.demarche.engine.turn;

import java.util.List;

/**
 * What made an outcome.
 *
 * @param id the move's, rule's, inject's or kind of deal's id in the scenario; the planned inject's
 *     in the session; the slot's that was set
 * @param instance tells two of the same apart: the ordered move's or the deal's id, the actor a
 *     rule ran for; empty if there is only one
 * @param actor index of the actor that acted, or a rule's {@code self}; -1 for none
 * @param parties for deals: all parties, by team index; for what white cell does: who may know it
 * @param words what a reader calls it, where the scenario does not say; else empty
 * @param open for what white cell does: whether everybody may know it; else false
 */
public record Cause(
    Kind kind,
    String id,
    String instance,
    int actor,
    List<Integer> parties,
    String words,
    boolean open) {

  public Cause {
    parties = List.copyOf(parties);
  }

  /** A cause that the scenario has words for. */
  public Cause(Kind kind, String id, String instance, int actor, List<Integer> parties) {
    this(kind, id, instance, actor, parties, "", false);
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
    LIMIT,
    /** White cell's own inject. */
    SENT_INJECT,
    /** White cell set the track to a value. */
    OVERRIDE,
    /** White cell's ruling on a move. */
    RULING
  }
}
