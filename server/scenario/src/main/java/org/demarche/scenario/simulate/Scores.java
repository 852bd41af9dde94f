package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.ThesisParameters;
import org.demarche.engine.turn.Truth;
import org.demarche.scenario.simulate.SimulationReport.BestPolicy;
import org.demarche.scenario.simulate.SimulationReport.Calibration;
import org.demarche.scenario.simulate.SimulationReport.PolicyScore;
import org.demarche.scenario.simulate.SimulationReport.Spread;
import org.demarche.scenario.simulate.SimulationReport.Standing;
import org.jspecify.annotations.Nullable;

/** What teams scored with what. */
final class Scores {
  private final Scenario scenario;
  private final Policies policies;
  private final Tally tally;

  Scores(Scenario scenario, Policies policies, Tally tally) {
    this.scenario = scenario;
    this.policies = policies;
    this.tally = tally;
  }

  private String team(int index) {
    return scenario.actors().get(index).id();
  }

  private String thesis(int index) {
    return scenario.theses().get(index).id();
  }

  List<PolicyScore> scores() {
    List<PolicyScore> scores = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
        for (int policy = 0; policy < policies.count(team); policy++) {
          if (tally.total(team, thesis, policy).count() > 0) {
            scores.add(
                new PolicyScore(
                    team(team),
                    thesis(thesis),
                    policies.policy(team, policy).id(),
                    tally.total(team, thesis, policy).estimate(),
                    tally.interest(team, thesis, policy).estimate(),
                    tally.objective(team, thesis, policy).estimate()));
          }
        }
      }
    }
    return scores;
  }

  List<BestPolicy> best() {
    List<BestPolicy> best = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
        String teamId = team(team);
        String thesisId = thesis(thesis);
        List<PolicyScore> own =
            scores().stream()
                .filter(one -> one.team().equals(teamId) && one.thesis().equals(thesisId))
                .sorted(
                    Comparator.comparingDouble((PolicyScore one) -> one.total().mean()).reversed())
                .toList();
        if (!own.isEmpty()) {
          best.add(best(own));
        }
      }
    }
    return best;
  }

  private static BestPolicy best(List<PolicyScore> own) {
    PolicyScore first = own.getFirst();
    double lead = Double.NaN;
    boolean clear = false;
    if (own.size() > 1) {
      Estimate second = own.get(1).total();
      lead = first.total().mean() - second.mean();
      clear = lead > Math.hypot(first.total().margin(), second.margin());
    }
    return new BestPolicy(
        first.team(), first.thesis(), first.policy(), first.total().mean(), lead, clear);
  }

  List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    List<BestPolicy> best = best();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (int policy = 0; policy < policies.count(team); policy++) {
        Estimate total = total(team, policy);
        if (total.games() > 0) {
          String teamId = team(team);
          String id = policies.policy(team, policy).id();
          List<BestPolicy> own =
              best.stream()
                  .filter(one -> one.team().equals(teamId) && one.policy().equals(id))
                  .toList();
          int clearly = (int) own.stream().filter(BestPolicy::clear).count();
          standings.add(new Standing(teamId, id, total, own.size(), clearly));
        }
      }
    }
    return standings;
  }

  /** Over all theses; games that share a seed count as one for the error. */
  private Estimate total(int team, int policy) {
    long games = 0;
    for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
      games += tally.total(team, thesis, policy).count();
    }
    Estimate shared = tally.shared(team, policy).estimate();
    return new Estimate(games, shared.mean(), shared.standardError());
  }

  List<Calibration> calibration(SimulationOptions options) {
    List<Calibration> calibration = new ArrayList<>();
    double target = scenario.scoring().interestPoints() / 2;
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
        Estimate value = tally.value(team, thesis).estimate();
        if (value.games() > 0) {
          Read.OfThesis par = par(team);
          double shift = target - value.mean();
          double current =
              par == null
                  ? Double.NaN
                  : ThesisParameters.of(scenario, new Truth(thesis, modifiers(options)))[
                      par.parameter()];
          calibration.add(
              new Calibration(
                  team(team),
                  thesis(thesis),
                  value,
                  target,
                  shift,
                  par == null ? "" : "par_" + team(team),
                  current,
                  current - shift));
        }
      }
    }
    return calibration;
  }

  private List<Integer> modifiers(SimulationOptions options) {
    return Simulator.modifiers(scenario, options);
  }

  /** The parameter by which the author sets what counts as average; it is taken off the value. */
  private Read.@Nullable OfThesis par(int team) {
    Expression value = scenario.scoring().interests().get(team).value();
    String name = "thesis.par_" + team(team);
    for (Read read : value.reads()) {
      if (read instanceof Read.OfThesis of && of.name().equals(name)) {
        return of;
      }
    }
    return null;
  }

  List<Spread> spreads() {
    List<Spread> spreads = new ArrayList<>();
    for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
      String highest = "";
      String lowest = "";
      double high = Double.NEGATIVE_INFINITY;
      double low = Double.POSITIVE_INFINITY;
      for (int team = 0; team < scenario.teamCount(); team++) {
        double mean = mean(team, thesis);
        if (mean > high) {
          high = mean;
          highest = team(team);
        }
        if (mean < low) {
          low = mean;
          lowest = team(team);
        }
      }
      if (high >= low) {
        spreads.add(new Spread(thesis(thesis), highest, high, lowest, low, high - low));
      }
    }
    return spreads;
  }

  /** The mean score over all policies; NaN if the thesis was not played. */
  private double mean(int team, int thesis) {
    double sum = 0;
    long games = 0;
    for (int policy = 0; policy < policies.count(team); policy++) {
      sum += tally.total(team, thesis, policy).total();
      games += tally.total(team, thesis, policy).count();
    }
    return sum / games;
  }
}
