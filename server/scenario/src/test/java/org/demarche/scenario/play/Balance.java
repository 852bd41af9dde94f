package org.demarche.scenario.play;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Score;
import org.demarche.engine.session.SessionState;
import org.demarche.scenario.playthrough.Game;
import org.demarche.scenario.playthrough.GameSetup;

/** Scores of many games between bots, half of them (or so) under each thesis. */
final class Balance {
  /** Interests, objective, assessment. */
  private static final int PARTS = 3;

  private final Scenario scenario;
  private final int games;

  /** By thesis, team and part, summed over the games. */
  private final double[][][] points;

  /** By thesis and team, how often it was first. */
  private final int[][] wins;

  /** By thesis and slot, summed over the games. */
  private final double[][] values;

  private final Telling telling;

  private Balance(Scenario scenario, int games) {
    this.scenario = scenario;
    this.games = games;
    int theses = scenario.theses().size();
    this.points = new double[theses][scenario.teamCount()][PARTS];
    this.wins = new int[theses][scenario.teamCount()];
    this.values = new double[theses][scenario.slots().size()];
    this.telling = new Telling(scenario);
  }

  /**
   * @param games under each thesis
   */
  static Balance play(Scenario scenario, int games) {
    Balance balance = new Balance(scenario, games);
    for (int thesis = 0; thesis < scenario.theses().size(); thesis++) {
      for (int game = 0; game < games; game++) {
        String id = scenario.theses().get(thesis).id();
        balance.count(thesis, Game.ofBots(scenario, new GameSetup("balance-" + game, id)));
      }
    }
    return balance;
  }

  private void count(int thesis, SessionState state) {
    telling.count(thesis, state);
    wins[thesis][state.scores().getFirst().team()]++;
    for (Score score : state.scores()) {
      for (int part = 0; part < score.parts().size(); part++) {
        points[thesis][score.team()][part] += score.parts().get(part).points();
      }
    }
    for (int slot = 0; slot < values[thesis].length; slot++) {
      values[thesis][slot] += state.values().get(slot);
    }
  }

  Telling telling() {
    return telling;
  }

  private double mean(int thesis, int team) {
    return DoubleStream.of(points[thesis][team]).sum() / games;
  }

  private double mean(int team) {
    return IntStream.range(0, points.length).mapToDouble(t -> mean(t, team)).average().orElse(0);
  }

  private double ofAllTeams(int thesis) {
    return IntStream.range(0, wins[thesis].length)
        .mapToDouble(team -> mean(thesis, team))
        .average()
        .orElse(0);
  }

  /** The best team's mean score less the worst one's. */
  double teamsApart() {
    var means =
        IntStream.range(0, scenario.teamCount()).mapToDouble(this::mean).summaryStatistics();
    return means.getMax() - means.getMin();
  }

  /** The most by which a team's lead over the mean of all differs between two theses. */
  double thesesApart() {
    return IntStream.range(0, scenario.teamCount()).mapToDouble(this::thesesApart).max().orElse(0);
  }

  private double thesesApart(int team) {
    var leads =
        IntStream.range(0, points.length)
            .mapToDouble(thesis -> mean(thesis, team) - ofAllTeams(thesis))
            .summaryStatistics();
    return leads.getMax() - leads.getMin();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(line("%s: %d games of bots under each thesis%n", scenario.info().name(), games));
    for (int thesis = 0; thesis < points.length; thesis++) {
      text.append(line("%n%s%n", scenario.theses().get(thesis).title()));
      for (int team = 0; team < scenario.teamCount(); team++) {
        double[] parts = Arrays.stream(points[thesis][team]).map(sum -> sum / games).toArray();
        text.append(
            line(
                "  %-14s %5.1f = interests %5.1f + objective %4.1f + assessment %4.1f; first in"
                    + " %2.0f%%%n",
                scenario.actors().get(team).title(),
                mean(thesis, team),
                parts[0],
                parts[1],
                parts[2],
                100.0 * wins[thesis][team] / games));
      }
    }
    text.append(line("%nteams apart %.1f, theses apart %.1f%n%n", teamsApart(), thesesApart()));
    text.append(telling).append('\n');
    for (int slot = 0; slot < scenario.slots().size(); slot++) {
      text.append(
          line(
              "%-30s %6.2f ->",
              scenario.slots().get(slot).id(), scenario.slots().get(slot).start()));
      for (double[] sums : values) {
        text.append(line(" %6.2f", sums[slot] / games));
      }
      text.append('\n');
    }
    return text.toString();
  }

  @FormatMethod
  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
