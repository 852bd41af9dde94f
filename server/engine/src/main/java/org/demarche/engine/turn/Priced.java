package org.demarche.engine.turn;

import java.util.List;
import java.util.Map;

/** The answer to what a team wants to order or propose. Limits and balances are not judged here. */
public sealed interface Priced {

  /**
   * It may be ordered, if it can be paid.
   *
   * @param parameters by parameter id, in their written form and completed with defaults
   * @param costs by payer, then by resource; a move has one payer, a deal has its parties in order
   */
  record Legal(Map<String, String> parameters, List<List<Double>> costs) implements Priced {
    public Legal {
      parameters = Map.copyOf(parameters);
      costs = costs.stream().map(List::copyOf).toList();
    }
  }

  /** What was typed does not fit; all that is wrong with it, in declared order. */
  record Misfit(List<Violation> violations) implements Priced {
    public Misfit {
      violations = List.copyOf(violations);
    }
  }

  /** It is not open to the team, or a requirement does not hold; the text says what is missing. */
  record Unmet(String text) implements Priced {}

  /**
   * What is wrong with one parameter.
   *
   * @param parameter its id, or the unknown name that was typed
   * @param message what is wrong and what is allowed, without the name, for example {@code '7' is
   *     not between 1 and 3}
   */
  record Violation(String parameter, String message) {}
}
