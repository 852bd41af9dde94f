package org.demarche.engine.model;

/**
 * A condition that must hold when a move is ordered or a deal is agreed.
 *
 * <p>It may read only what the mover (or all parties) see exactly, because its answer tells.
 *
 * @param text what is missing if it does not hold, in words for the player
 */
public record Requirement(Expression condition, String text) {}
