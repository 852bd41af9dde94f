package org.demarche.engine.model;

import java.util.List;

/**
 * A move that a team may order.
 *
 * @param teams who may order it, by team index
 * @param limits how often
 * @param secret whether the bulletin keeps silent about it
 * @param report what the bulletin says of it; unused if secret
 * @param opening index of the inject that opens it for the turn at whose opening it happens; {@link
 *     #ALWAYS_OPEN} for a move that no inject opens
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
    List<String> cites,
    int opening) {

  public static final int ALWAYS_OPEN = -1;

  public Move {
    teams = List.copyOf(teams);
    parameters = List.copyOf(parameters);
    costs = List.copyOf(costs);
    requirements = List.copyOf(requirements);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }

  /** A move that is open in every turn. */
  public Move(
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
    this(
        id,
        title,
        text,
        teams,
        parameters,
        costs,
        requirements,
        limits,
        secret,
        report,
        effects,
        cites,
        ALWAYS_OPEN);
  }

  /**
   * How often a team may order the move, or parties may make the deal.
   *
   * @param perTurn at most this often in a turn, at least 1
   * @param perGame at most this often in a game; 0 for no limit
   * @param cooldown turns that must lie between two uses; 0 for none
   * @param repeat what a use counts after a turn in which the team ordered the move too, 0 to 1
   * @param free whether a use does not count against the limit of moves in a turn
   */
  public record Limits(int perTurn, int perGame, int cooldown, double repeat, boolean free) {

    /** Every use counts fully, and against the limit of moves. */
    public Limits(int perTurn, int perGame, int cooldown) {
      this(perTurn, perGame, cooldown, 1, false);
    }
  }
}
