package org.demarche.scenario.analysis;

import java.util.List;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;

/** Warns of weights that look like probabilities and do not make a whole. */
final class Weights {
  private static final double TOLERANCE = 0.001;

  private final Fields root;
  private final Scenario scenario;

  Weights(Fields root, Scenario scenario) {
    this.root = root;
    this.scenario = scenario;
  }

  void check() {
    List<Double> theses = scenario.theses().stream().map(Thesis::weight).toList();
    check(theses, root.keyPlace("theses"), "the theses");
    for (int team = 0; team < scenario.teamCount(); team++) {
      objectives(team);
    }
  }

  /** Says it once for a team, for the first thesis under which it is so. */
  private void objectives(int team) {
    List<Objective> own = scenario.objectives().stream().filter(of -> of.team() == team).toList();
    Place place = place(scenario.actors().get(team).id());
    int count = own.isEmpty() ? 0 : own.getFirst().weights().size();
    for (int thesis = 0; thesis < count; thesis++) {
      int index = thesis;
      List<Double> weights = own.stream().map(objective -> objective.weights().get(index)).toList();
      String under =
          scenario.theses().size() > index
              ? " if \"" + scenario.theses().get(index).id() + "\" is true"
              : "";
      if (check(weights, place, "these objectives" + under)) {
        return;
      }
    }
  }

  private Place place(String team) {
    YamlEntry entry = root.optional("objectives") instanceof YamlMap map ? map.find(team) : null;
    return entry == null ? root.keyPlace("objectives") : entry.key().place();
  }

  private boolean check(List<Double> weights, Place place, String whose) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    boolean whole = weights.stream().allMatch(weight -> weight == StrictMath.rint(weight));
    if (whole || Math.abs(sum - 1) <= TOLERANCE) {
      return false;
    }
    double rounded = StrictMath.rint(sum * 1e6) / 1e6;
    String message = "the weights of " + whose + " add up to " + Numbers.write(rounded) + ", not 1";
    String fix = "Mend one, or write whole numbers.";
    root.problems().add(ProblemKind.WEIGHTS_SUM, place, message, fix);
    return true;
  }
}
