package org.demarche.engine.model;

/**
 * How a slot of a derived track is computed.
 *
 * @param self index of the actor that the expression calls self; -1 for none
 * @param value cut to the track's range
 */
public record Derivation(int slot, int self, Expression value) {}
