package org.demarche.scenario.expression;

/** What the names of an expression can be. */
@FunctionalInterface
public interface Possibilities {
  /**
   * @param name as it stands in the expression
   * @param meaning what it stands for
   */
  Possible of(String name, Meaning meaning);
}
