package org.demarche.engine.session;

/**
 * A code that gives a seat.
 *
 * @param code eight upper-case letters and digits
 * @param team index of the team for members; -1 for others
 */
public record JoinCode(String code, Seat.Role role, int team) {}
