package org.demarche.engine.turn;

/**
 * A new private objective that a team drew.
 *
 * @param team index of the team
 * @param objective index of the objective
 */
public record Redrawn(int team, int objective) {}
