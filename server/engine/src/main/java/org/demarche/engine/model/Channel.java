package org.demarche.engine.model;

import java.util.List;

/**
 * An accumulator that moves and deals feed and rules read; empty again at the end of each turn.
 *
 * <p>Whole units count by {@code returns}: with 1, 0.6, 0.4 the first unit fed in a turn counts 1,
 * the second 0.6, the third 0.4 and any further nothing; parts of a unit count in proportion.
 * Positive and negative feeds are first added up. An empty list means that every unit counts 1.
 */
public record Channel(String id, String title, List<Double> returns, List<String> cites) {
  public Channel {
    returns = List.copyOf(returns);
    cites = List.copyOf(cites);
  }
}
