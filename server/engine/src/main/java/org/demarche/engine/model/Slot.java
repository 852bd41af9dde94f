package org.demarche.engine.model;

/**
 * One place in the flat array of values: a track, and the actors it is about.
 *
 * @param track index of the track
 * @param first index of the actor, or of the pair's first actor; -1 for a world track
 * @param second index of the pair's second actor; -1 if it is no pair
 * @param id the name players see, for example {@code trust.russia.japan}
 * @param start the value at the start
 */
public record Slot(int track, int first, int second, String id, String title, double start) {}
