package org.demarche.engine.model;

/**
 * What an expression is evaluated on: flat arrays, read only while an expression runs.
 *
 * @param values the tracks' values by slot
 * @param start the tracks' values at the start of the game, by slot
 * @param channels effective units of each channel
 * @param thesis the true thesis's parameters
 * @param numbers number parameters of the running move or deal, by parameter index (0 elsewhere)
 * @param texts choice and text parameters of the running move or deal, by parameter index
 * @param roles actor indices: {@code self}, {@code other}, then one for each parameter, from {@link
 *     #PARAMETERS} on (-1 elsewhere)
 * @param injects by inject index, 1 if it happened at the opening of this turn, else 0
 * @param turn the number of the turn, from 1
 * @param turns the number of turns of a full game
 */
public record Frame(
    double[] values,
    double[] start,
    double[] channels,
    double[] thesis,
    double[] numbers,
    String[] texts,
    int[] roles,
    double[] injects,
    int turn,
    int turns) {

  public static final int SELF = 0;
  public static final int OTHER = 1;

  /** The role of the first parameter. */
  public static final int PARAMETERS = 2;
}
