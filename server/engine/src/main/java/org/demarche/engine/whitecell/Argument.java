package org.demarche.engine.whitecell;

import java.time.Instant;

/**
 * What a team says for or against a free-text move, before umpires judge it.
 *
 * @param id unique in the session
 * @param move id of the ordered move
 * @param mover index of the team that ordered it
 * @param team index of the team that argues
 * @param inFavour whether it speaks for the move's success
 */
public record Argument(
    String id,
    String move,
    int mover,
    int team,
    String displayName,
    boolean inFavour,
    String text,
    Instant at) {}
