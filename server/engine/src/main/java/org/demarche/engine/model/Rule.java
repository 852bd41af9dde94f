package org.demarche.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scenario logic run at adjudication, after deals and moves, in declared order.
 *
 * @param each actors it runs for, each in turn as {@code self}; empty to run once without a self
 * @param condition whether it runs at all; null for always
 * @param locals values that its effects read by name, computed in this order
 * @param inOrder whether each effect sees what those before it did; else all are computed on the
 *     values before the rule, added up, then cut to the ranges
 */
public record Rule(
    String id,
    String title,
    String text,
    List<Integer> each,
    @Nullable Expression condition,
    List<Local> locals,
    boolean inOrder,
    List<Effect> effects,
    List<String> cites) {

  public Rule {
    each = List.copyOf(each);
    locals = List.copyOf(locals);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }

  /** A rule that always runs, all its effects at once. */
  public Rule(
      String id,
      String title,
      String text,
      List<Integer> each,
      List<Effect> effects,
      List<String> cites) {
    this(id, title, text, each, null, List.of(), false, effects, cites);
  }

  /**
   * A named value of a rule. Local {@code n} stands where the parameter {@code n} of a move would.
   *
   * @param noise standard deviation of a normal draw that is added; null for none
   */
  public record Local(String name, Expression value, @Nullable Expression noise) {}
}
