package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Scorer;
import org.demarche.scenario.simulate.Estimate.Sum;
import org.demarche.scenario.simulate.SimulationReport.ObserverReport;
import org.demarche.scenario.simulate.SimulationReport.Signal;
import org.demarche.scenario.simulate.SimulationReport.StyleTold;
import org.demarche.scenario.simulate.SimulationReport.TurnTold;

/** Adds up what an ideal observer could tell. */
final class Observations {
  /** Less than this is not worth telling of. */
  private static final double LEAST_BITS = 0.005;

  private final Scenario scenario;
  private final Policies policies;
  private final SimulationOptions options;
  private final Sum[] right;
  private final Sum[] truth;
  private final Sum[] score;
  private final int[][] confusion;

  /** By team and policy, at the end. */
  private final Sum[][] styleRight;

  private final Sum[][] styleTruth;

  /** By slot, consents last. */
  private final Sum[] signals;

  private int games;

  /**
   * What the observer told of a game.
   *
   * @param probabilities by turn and thesis
   * @param signals by slot, what it told alone, in bits; consents last
   */
  record Told(GameLog log, List<double[]> probabilities, double[] signals) {}

  Observations(Scenario scenario, Policies policies, SimulationOptions options, int turns) {
    this.scenario = scenario;
    this.policies = policies;
    this.options = options;
    this.right = Tally.sums(turns);
    this.truth = Tally.sums(turns);
    this.score = Tally.sums(turns);
    int theses = scenario.theses().size();
    this.signals = Tally.sums(scenario.slots().size() + 1);
    this.confusion = new int[theses][theses];
    this.styleRight = new Sum[scenario.teamCount()][];
    this.styleTruth = new Sum[scenario.teamCount()][];
    for (int team = 0; team < styleRight.length; team++) {
      styleRight[team] = Tally.sums(policies.count(team));
      styleTruth[team] = Tally.sums(policies.count(team));
    }
  }

  void add(Told told) {
    games++;
    for (int slot = 0; slot < signals.length; slot++) {
      signals[slot].add(told.signals[slot]);
    }
    int thesis = told.log.truth().thesis();
    for (int turn = 0; turn < told.probabilities.size(); turn++) {
      double[] probabilities = told.probabilities.get(turn);
      right[turn].add(likeliest(probabilities) == thesis ? 1 : 0);
      truth[turn].add(probabilities[thesis]);
      List<Double> stated = Arrays.stream(probabilities).boxed().toList();
      score[turn].add(Scorer.quadratic(stated, thesis));
    }
    double[] last = told.probabilities.getLast();
    confusion[thesis][likeliest(last)]++;
    for (int team = 0; team < styleRight.length; team++) {
      int policy = told.log.policies().get(team);
      styleRight[team][policy].add(likeliest(last) == thesis ? 1 : 0);
      styleTruth[team][policy].add(last[thesis]);
    }
  }

  private static int likeliest(double[] probabilities) {
    int likeliest = 0;
    for (int thesis = 1; thesis < probabilities.length; thesis++) {
      if (probabilities[thesis] > probabilities[likeliest]) {
        likeliest = thesis;
      }
    }
    return likeliest;
  }

  ObserverReport report(double seconds) {
    List<TurnTold> turns =
        IntStream.range(0, right.length)
            .mapToObj(
                turn ->
                    new TurnTold(turn + 1, mean(right[turn]), mean(truth[turn]), mean(score[turn])))
            .toList();
    List<List<Integer>> table =
        Arrays.stream(confusion).map(row -> Arrays.stream(row).boxed().toList()).toList();
    return new ObserverReport(
        games,
        options.particles(),
        options.probes(),
        scenario.theses().stream().map(Thesis::id).toList(),
        turns,
        table,
        styles(),
        signals(),
        seconds);
  }

  private static double mean(Sum sum) {
    return sum.estimate().mean();
  }

  private List<Signal> signals() {
    int slots = scenario.slots().size();
    return IntStream.rangeClosed(0, slots)
        .mapToObj(
            slot ->
                new Signal(
                    slot == slots ? "consent" : scenario.slots().get(slot).id(),
                    mean(signals[slot])))
        .filter(signal -> Math.abs(signal.bits()) > LEAST_BITS)
        .sorted(Comparator.comparingDouble(Signal::bits).reversed())
        .toList();
  }

  private List<StyleTold> styles() {
    List<StyleTold> styles = new ArrayList<>();
    for (int team = 0; team < styleRight.length; team++) {
      for (int policy = 0; policy < styleRight[team].length; policy++) {
        Sum sum = styleRight[team][policy];
        if (sum.count() > 0) {
          styles.add(
              new StyleTold(
                  scenario.actors().get(team).id(),
                  policies.policy(team, policy).id(),
                  (int) sum.count(),
                  mean(sum),
                  mean(styleTruth[team][policy])));
        }
      }
    }
    return styles;
  }
}
