package org.demarche.engine.session;

import java.time.Instant;

/**
 * Something that happened to a deal.
 *
 * @param team index of the team that did it; -1 if nobody did
 * @param displayName of the person who did it; empty if nobody did
 * @param at when; {@link Instant#EPOCH} in logs that did not keep it
 */
public record DealStep(Kind kind, int team, String displayName, int turn, Instant at) {

  /** What happened. */
  public enum Kind {
    PROPOSED,
    SIGNED,
    REJECTED,
    COUNTERED,
    WITHDRAWN,
    EXPIRED,
    IN_FORCE
  }
}
