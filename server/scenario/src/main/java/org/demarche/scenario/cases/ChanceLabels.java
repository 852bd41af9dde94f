package org.demarche.scenario.cases;

import java.util.List;
import java.util.TreeSet;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Scenario;

/** Finds the labels of all chances of a scenario. */
final class ChanceLabels {
  private ChanceLabels() {}

  static TreeSet<String> of(Scenario scenario) {
    TreeSet<String> labels = new TreeSet<>();
    scenario.moves().forEach(move -> add(move.effects(), labels));
    scenario.deals().forEach(deal -> add(deal.effects(), labels));
    scenario.rules().forEach(rule -> add(rule.effects(), labels));
    scenario.injects().forEach(inject -> add(inject.effects(), labels));
    return labels;
  }

  private static void add(List<Effect> effects, TreeSet<String> labels) {
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
