package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Probed;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Readings.Reading;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Truth;
import org.demarche.engine.turn.Values;

/**
 * Infers the thesis of a game as well as somebody could who knows the scenario, sees every order
 * and deal, and reads what everybody reads.
 *
 * <p>Under each thesis it imagines a number of boards and lets the engine resolve each turn's
 * orders on all of them: a bootstrap particle filter (Gordon, Salmond and Smith, "Novel approach to
 * nonlinear/non-Gaussian Bayesian state estimation", IEE Proceedings F 140, 1993). What is seen
 * exactly is then known and put on all boards; for what is not, boards are drawn anew by how well
 * they foretold what was seen. How well a thesis as a whole foretold it is a {@link Foretelling}. A
 * model of the best that could be told, not of a player; that injects happened or not is no
 * evidence to it. For use by one thread.
 */
final class IdealObserver {
  /** Boards are drawn anew by weights that leave at least this share of them. */
  private static final double KEPT = 0.3;

  /** What a board loses that foretold another value of a track that takes only a few. */
  private static final double MISS = 4;

  private final GameRules rules;
  private final Scenario scenario;
  private final SimulationOptions options;
  private final int theses;
  private final int boards;
  private final double[] signals;

  IdealObserver(GameRules rules, SimulationOptions options) {
    this.rules = rules;
    this.scenario = rules.scenario();
    this.options = options;
    this.theses = scenario.theses().size();
    this.boards = options.particles();
    this.signals = new double[scenario.slots().size() + 1];
  }

  /** By slot, what the track told alone of the games watched, in bits; consents last. */
  double[] signals() {
    return signals;
  }

  /** By turn, the probabilities of the theses after it. */
  List<double[]> watch(GameLog log) {
    List<Values[]> imagined = new ArrayList<>();
    for (int thesis = 0; thesis < theses; thesis++) {
      Values[] own = new Values[boards];
      Arrays.fill(own, Start.values(scenario));
      imagined.add(opened(own, log, thesis, 1));
    }
    double[] evidence = new double[theses];
    List<double[]> told = new ArrayList<>();
    for (int turn = 1; turn <= log.turns(); turn++) {
      step(log, turn, imagined, evidence);
      told.add(probabilities(evidence));
    }
    return told;
  }

  private Truth truth(GameLog log, int thesis) {
    return new Truth(thesis, log.truth().modifiers());
  }

  /** Draws of boards with the same number are the same under all theses. */
  private static String seed(GameLog log, int board) {
    return "observer/" + board + "/" + log.seed();
  }

  private Values[] opened(Values[] before, GameLog log, int thesis, int turn) {
    Values[] after = new Values[boards];
    List<Integer> injects = log.played().get(turn - 1).injects();
    for (int board = 0; board < boards; board++) {
      Moment now = new Moment(turn, log.turns(), before[board], injects);
      after[board] =
          injects.isEmpty()
              ? before[board]
              : rules.adjudicator().open(seed(log, board), truth(log, thesis), now).after();
    }
    return after;
  }

  private void step(GameLog log, int turn, List<Values[]> imagined, double[] evidence) {
    GameLog.Turn played = log.played().get(turn - 1);
    List<Sight> sights = sights(played);
    double[][][] foretold = new double[theses][][];
    for (int thesis = 0; thesis < theses; thesis++) {
      foretold[thesis] = foretold(log, turn, thesis, imagined, sights);
    }
    Foretelling foretelling = new Foretelling(sights, foretold);
    for (int index = 0; index < sights.size(); index++) {
      int slot = sights.get(index).slot();
      signals[slot == Sight.CONSENT ? signals.length - 1 : slot] +=
          foretelling.bits(index, log.truth().thesis());
    }
    for (int thesis = 0; thesis < theses; thesis++) {
      evidence[thesis] += foretelling.logarithm(thesis);
      String key = log.seed() + "/" + turn + "/" + thesis;
      Values[] drawn = redrawn(imagined.get(thesis), foretelling, thesis, sights, key);
      imagined.set(thesis, drawn);
    }
  }

  /**
   * Something that is seen after a turn.
   *
   * @param slot of a track; {@link #CONSENT} for which deals the actors that nobody plays refused
   * @param before whether it was seen before the next opening
   * @param floor how finely it is told apart at best
   */
  record Sight(int slot, double value, double noise, boolean before, double floor) {
    static final int CONSENT = -1;

    boolean exact() {
      return noise == 0;
    }
  }

  private List<Sight> sights(GameLog.Turn played) {
    List<Sight> sights = new ArrayList<>();
    Readings readings = played.readings();
    for (int slot = 0; slot < scenario.slots().size(); slot++) {
      Reading reading = readings.everyone().get(slot);
      if (reading != null) {
        sights.add(new Sight(slot, reading.value(), reading.noise(), false, floor(slot)));
      }
    }
    if (options.probes()) {
      for (Probed probe : played.resolution().probes()) {
        double noise = Math.max(probe.noise(), floor(probe.slot()));
        sights.add(new Sight(probe.slot(), probe.value(), noise, true, floor(probe.slot())));
      }
    }
    sights.add(new Sight(Sight.CONSENT, 1, 0, true, 1));
    return sights;
  }

  private double floor(int slot) {
    var track = scenario.tracks().get(scenario.slots().get(slot).track());
    return (track.maximum() - track.minimum()) / 500;
  }

  /** By board, what it foretells of each sight; the boards are played on. */
  private double[][] foretold(
      GameLog log, int turn, int thesis, List<Values[]> imagined, List<Sight> sights) {
    GameLog.Turn played = log.played().get(turn - 1);
    Values[] own = imagined.get(thesis);
    Values[] closed = new Values[boards];
    double[][] foretold = new double[boards][sights.size()];
    for (int board = 0; board < boards; board++) {
      Moment now = new Moment(turn, log.turns(), own[board], played.injects());
      Resolution resolution =
          rules
              .adjudicator()
              .adjudicate(
                  seed(log, board), truth(log, thesis), now, played.deals(), played.moves());
      closed[board] = resolution.after();
      boolean same = resolution.refused().equals(played.resolution().refused());
      for (int index = 0; index < sights.size(); index++) {
        int slot = sights.get(index).slot();
        foretold[board][index] =
            slot == Sight.CONSENT ? (same ? 1 : 0) : resolution.after().get(slot);
      }
    }
    Values[] next = turn < log.turns() ? opened(closed, log, thesis, turn + 1) : closed;
    for (int board = 0; board < boards; board++) {
      for (int index = 0; index < sights.size(); index++) {
        Sight sight = sights.get(index);
        if (!sight.before()) {
          foretold[board][index] = next[board].get(sight.slot());
        }
      }
    }
    imagined.set(thesis, next);
    return foretold;
  }

  // Drawing boards anew

  private Values[] redrawn(
      Values[] own, Foretelling foretelling, int thesis, List<Sight> sights, String key) {
    double[] logarithms = new double[boards];
    for (int board = 0; board < boards; board++) {
      logarithms[board] = foretelling.fit(thesis, board, MISS);
    }
    double[] weights = tempered(logarithms);
    double start = new KeyedDraws("observer", 0).uniform(key);
    Values[] drawn = new Values[boards];
    double sum = 0;
    int source = -1;
    for (int board = 0; board < boards; board++) {
      double place = (start + board) / boards;
      while (source < boards - 1 && (source < 0 || sum < place)) {
        source++;
        sum += weights[source];
      }
      drawn[board] = corrected(own[source], sights);
    }
    return drawn;
  }

  /** The board with all that was seen exactly. */
  private static Values corrected(Values board, List<Sight> sights) {
    double[] values = board.toArray();
    for (Sight sight : sights) {
      if (sight.exact() && sight.slot() != Sight.CONSENT) {
        values[sight.slot()] = sight.value();
      }
    }
    return Values.of(values);
  }

  /** Weights that add up to 1, made more equal until enough boards count. */
  private double[] tempered(double[] logarithms) {
    double power = 1;
    double[] weights = normalized(logarithms, power);
    while (1 / Arrays.stream(weights).map(w -> w * w).sum() < KEPT * boards && power > 1e-3) {
      power *= 0.7;
      weights = normalized(logarithms, power);
    }
    return weights;
  }

  private static double[] probabilities(double[] evidence) {
    return normalized(evidence, 1);
  }

  private static double[] normalized(double[] logarithms, double power) {
    double most = Arrays.stream(logarithms).max().orElse(0);
    double[] weights =
        Arrays.stream(logarithms).map(one -> StrictMath.exp(power * (one - most))).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
