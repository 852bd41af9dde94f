package org.demarche.scenario.analysis;

import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.scenario.analysis.Verdicts.Verdict;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;

/** Finds lists of effects that never happen. */
final class Branches {
  private final Verdicts conditions = new Verdicts();
  private final Verdicts chances = new Verdicts();

  void add(List<Effect> effects, Setting setting) {
    effects.forEach(effect -> add(effect, setting));
  }

  private void add(Effect effect, Setting setting) {
    switch (effect) {
      case Effect.When(var condition, var then, var otherwise) -> {
        conditions.add(condition, Verdicts.of(condition, setting));
        add(then, setting);
        add(otherwise, setting);
      }
      case Effect.Chance(_, var probability, var then, var otherwise) -> {
        chances.add(probability, Verdicts.ofChance(probability, setting));
        add(then, setting);
        add(otherwise, setting);
      }
      case Effect.Each(_, var each) -> add(each, setting);
      case Effect.Scaled(_, var scaled) -> add(scaled, setting);
      case Effect.Change _,
          Effect.Feed _,
          Effect.Probe _,
          Effect.ProbeDeal _,
          Effect.Redraw _,
          Effect.Report _ -> {}
    }
  }

  void report(Problems problems) {
    conditions.forEach(
        (place, verdict) ->
            problems.add(
                ProblemKind.DEAD_BRANCH,
                place,
                verdict == Verdict.NEVER
                    ? "this condition never holds, so \"then\" never happens"
                    : "this condition always holds, so it decides nothing",
                "Mend it, or keep only what happens."));
    chances.forEach(
        (place, verdict) ->
            problems.add(
                ProblemKind.DEAD_BRANCH,
                place,
                verdict == Verdict.NEVER
                    ? "this probability is never above 0, so \"then\" never happens"
                    : "this probability is never below 1, so nothing is left to chance",
                "Mend it, or keep only what happens."));
  }
}
