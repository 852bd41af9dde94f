package org.demarche.engine.model;

import java.util.List;

/**
 * A move that a team may order.
 *
 * @param teams who may order it, by team index
 * @param limits how often
 * @param secret whether the bulletin keeps silent about it
 * @param report what the bulletin says of it; unused if secret
 */
public record Move(
    String id,
    String title,
    String text,
    List<Integer> teams,
    List<Parameter> parameters,
    List<Cost> costs,
    List<Requirement> requirements,
    Limits limits,
    boolean secret,
    String report,
    List<Effect> effects,
    List<String> cites) {

  public Move {
    teams = List.copyOf(teams);
    parameters = List.copyOf(parameters);
    costs = List.copyOf(costs);
    requirements = List.copyOf(requirements);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }

  /**
   * How often a team may order the move, or parties may make the deal.
   *
   * @param perTurn at most this often in a turn, at least 1
   * @param perGame at most this often in a game; 0 for no limit
   * @param cooldown turns that must lie between two uses; 0 for none
   */
  public record Limits(int perTurn, int perGame, int cooldown) {}
}
