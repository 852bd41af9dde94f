package org.demarche.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event from outside, at the opening of a turn. Each happens at most once in a game.
 *
 * @param turn the turn it belongs to; 0 for any
 * @param condition what must hold as well; null for nothing
 * @param probability of happening when turn and condition fit, 0 to 1
 * @param audience who reads its text
 * @param outside whether it is a fact from outside the scenario's sources
 */
public record Inject(
    String id,
    String title,
    String text,
    int turn,
    @Nullable Expression condition,
    double probability,
    ReportText.Audience audience,
    boolean outside,
    List<Effect> effects,
    List<String> cites) {

  public Inject {
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }
}
