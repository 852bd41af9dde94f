package org.demarche.engine.model;

/**
 * Reads conditions that white cell writes while a session runs, in the scenario's own names. Safe
 * to use from several threads.
 */
@FunctionalInterface
public interface ConditionReader {
  /** For scenarios that are built by hand. */
  ConditionReader NONE = _ -> new Answer.Problem("This scenario takes no conditions.", 1, "");

  /**
   * Reads a condition such as {@code oil < 40.0 && turn >= 3.0}.
   *
   * @param written any text
   */
  Answer read(String written);

  /** What was read, or what is wrong with it. */
  sealed interface Answer {
    record Condition(Expression expression) implements Answer {}

    /**
     * It can't be read.
     *
     * @param column where the mistake is, from 1
     * @param marked the line with a caret below the mistake; may be empty
     */
    record Problem(String message, int column, String marked) implements Answer {}
  }
}
