package org.demarche.api.roster;

import org.demarche.engine.session.Seat;

/**
 * A person in a roster.
 *
 * @param line where the person stands in the table, from 1
 * @param email empty if not given
 * @param team index of the team; -1 for others, and for members who may be put anywhere
 * @param world its name; empty if the person may be put anywhere
 */
public record RosterRow(
    int line, String name, String email, Seat.Role role, int team, boolean head, String world) {}
