package org.demarche.scenario.expression;

/** What names stand for at some place of a scenario. */
@FunctionalInterface
public interface Names {
  /**
   * @param name one word, or several joined by dots
   */
  Meaning meaning(String name);
}
