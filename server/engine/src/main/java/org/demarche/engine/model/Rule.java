package org.demarche.engine.model;

import java.util.List;

/**
 * Scenario logic run at adjudication, after deals and moves, in declared order.
 *
 * @param each actors it runs for, each in turn as {@code self}; empty to run once without a self
 * @param effects all computed on the values before the rule, added up, then cut to the ranges
 */
public record Rule(
    String id,
    String title,
    String text,
    List<Integer> each,
    List<Effect> effects,
    List<String> cites) {

  public Rule {
    each = List.copyOf(each);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }
}
