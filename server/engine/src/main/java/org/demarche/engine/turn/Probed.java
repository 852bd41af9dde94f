package org.demarche.engine.turn;

/**
 * A private reading that a team paid for.
 *
 * @param team index of the team
 * @param noise standard deviation, in the track's unit
 */
public record Probed(int team, int slot, double value, double noise, Cause cause) {}
