package org.demarche.scenario.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.Readings.Reading;

/**
 * How well a team could tell the theses apart by a single reading after some turn: the distance of
 * the reading's means under two theses, in standard deviations.
 */
final class Telling {
  private final Scenario scenario;

  /** By thesis, turn, team and slot: how many readings, their sum and their squares' sum. */
  private final double[][][][][] sums;

  Telling(Scenario scenario) {
    this.scenario = scenario;
    this.sums =
        new double[scenario.theses().size()][scenario.turns()][scenario.teamCount()]
            [scenario.slots().size()][3];
  }

  void count(int thesis, SessionState state) {
    for (TurnRecord record : state.turns()) {
      for (int team = 0; team < scenario.teamCount(); team++) {
        List<Reading> readings = record.readings().teams().get(team);
        for (int slot = 0; slot < readings.size(); slot++) {
          if (readings.get(slot) != null) {
            add(sums[thesis][record.turn() - 1][team][slot], readings.get(slot).value());
          }
        }
      }
    }
  }

  private static void add(double[] sum, double value) {
    sum[0]++;
    sum[1] += value;
    sum[2] += value * value;
  }

  /** The same for the most telling reading of any team, after this turn. */
  double most(int turn) {
    return all(turn).stream().flatMapToDouble(DoubleStream::of).max().orElse(0);
  }

  /** By team and slot. */
  private List<double[]> all(int turn) {
    List<double[]> teams = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      double[] slots = new double[scenario.slots().size()];
      for (int slot = 0; slot < slots.length; slot++) {
        slots[slot] = distance(turn, team, slot);
      }
      teams.add(slots);
    }
    return teams;
  }

  private double distance(int turn, int team, int slot) {
    double most = 0;
    for (int a = 0; a < sums.length; a++) {
      for (int b = 0; b < a; b++) {
        most =
            Math.max(most, distance(sums[a][turn - 1][team][slot], sums[b][turn - 1][team][slot]));
      }
    }
    return most;
  }

  private static double distance(double[] a, double[] b) {
    double variance = (variance(a) + variance(b)) / 2;
    return variance < 1e-9 ? 0 : Math.abs(a[1] / a[0] - b[1] / b[0]) / Math.sqrt(variance);
  }

  private static double variance(double[] sum) {
    double mean = sum[1] / sum[0];
    return sum[0] == 0 ? 0 : sum[2] / sum[0] - mean * mean;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("most telling reading of each team, in deviations\n");
    for (int turn = 1; turn <= scenario.turns(); turn++) {
      List<double[]> teams = all(turn);
      for (int team = 0; team < teams.size(); team++) {
        double[] slots = teams.get(team);
        int best = 0;
        for (int slot = 1; slot < slots.length; slot++) {
          best = slots[slot] > slots[best] ? slot : best;
        }
        text.append(
            String.format(
                Locale.ROOT,
                "  after turn %d %-14s %.1f %s%n",
                turn,
                scenario.actors().get(team).title(),
                slots[best],
                scenario.slots().get(best).id()));
      }
    }
    return text.toString();
  }
}
