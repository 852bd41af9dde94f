package org.demarche.scenario.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Scenario;

/**
 * Finds by what names a case can decide chances: by their labels, and by the ids of what holds
 * them.
 */
final class ChanceLabels {
  private ChanceLabels() {}

  static Set<String> of(Scenario scenario) {
    Set<String> labels = new TreeSet<>();
    scenario.moves().forEach(move -> add(move.id(), move.effects(), labels));
    scenario.deals().forEach(deal -> add(deal.id(), deal.effects(), labels));
    scenario.rules().forEach(rule -> add(rule.id(), rule.effects(), labels));
    scenario.injects().forEach(inject -> add(inject.id(), inject.effects(), labels));
    return labels;
  }

  private static void add(String id, List<Effect> effects, Set<String> labels) {
    Set<String> own = new TreeSet<>();
    add(effects, own);
    if (!own.isEmpty()) {
      labels.add(id);
      labels.addAll(own);
    }
  }

  private static void add(List<Effect> effects, Set<String> labels) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Chance(String label, _, List<Effect> then, List<Effect> otherwise) -> {
          labels.add(label);
          add(then, labels);
          add(otherwise, labels);
        }
        case Effect.When(_, List<Effect> then, List<Effect> otherwise) -> {
          add(then, labels);
          add(otherwise, labels);
        }
        case Effect.Each(_, List<Effect> each) -> add(each, labels);
        case Effect.Scaled(_, List<Effect> scaled) -> add(scaled, labels);
        case Effect.Change _,
            Effect.Feed _,
            Effect.Probe _,
            Effect.ProbeDeal _,
            Effect.Redraw _,
            Effect.Report _ -> {}
      }
    }
  }
}
