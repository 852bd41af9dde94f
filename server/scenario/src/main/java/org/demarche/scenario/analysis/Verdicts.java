package org.demarche.scenario.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.demarche.engine.model.Expression;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.expression.Possible;
import org.demarche.scenario.expression.Possible.Numbers;
import org.demarche.scenario.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is known of conditions, by where they were written. One condition may be compiled several
 * times, for example for each pair of a deal; something is said of it only if it holds each time.
 */
final class Verdicts {
  private final Map<Place, Verdict> verdicts = new LinkedHashMap<>();

  /** Whether a condition holds. */
  enum Verdict {
    NEVER,
    ALWAYS,
    MAYBE
  }

  static Verdict of(Expression condition, Setting setting) {
    if (!(condition instanceof CompiledExpression compiled)) {
      return Verdict.MAYBE;
    }
    return switch (compiled.possible(setting)) {
      case Possible.Truth(boolean canHold, boolean canFail) ->
          !canHold ? Verdict.NEVER : !canFail ? Verdict.ALWAYS : Verdict.MAYBE;
      case Possible.Numbers(double low, double high) when low == high ->
          low == 0 ? Verdict.NEVER : Verdict.ALWAYS;
      default -> Verdict.MAYBE;
    };
  }

  /** A probability below 0 or above 1 counts as 0 or 1. */
  static Verdict ofChance(Expression probability, Setting setting) {
    if (probability instanceof CompiledExpression compiled
        && compiled.possible(setting) instanceof Numbers(double low, double high)) {
      return high <= 0 ? Verdict.NEVER : low >= 1 ? Verdict.ALWAYS : Verdict.MAYBE;
    }
    return Verdict.MAYBE;
  }

  void add(@Nullable Expression expression, Verdict verdict) {
    Place place = expression instanceof CompiledExpression compiled ? compiled.place() : null;
    if (place != null) {
      verdicts.merge(place, verdict, (one, other) -> one == other ? one : Verdict.MAYBE);
    }
  }

  /** All that is known, in the order in which it was first asked. */
  void forEach(BiConsumer<Place, Verdict> known) {
    verdicts.forEach(
        (place, verdict) -> {
          if (verdict != Verdict.MAYBE) {
            known.accept(place, verdict);
          }
        });
  }
}
