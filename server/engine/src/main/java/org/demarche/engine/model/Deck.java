package org.demarche.engine.model;

/**
 * What random injects are drawn from: at most one card a turn, each card once a game.
 *
 * @param probability of drawing a card in a turn, 0 to 1
 */
public record Deck(String id, String title, double probability) {}
