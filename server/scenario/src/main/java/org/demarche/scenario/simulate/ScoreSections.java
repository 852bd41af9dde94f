package org.demarche.scenario.simulate;

import static org.demarche.scenario.simulate.Figures.count;
import static org.demarche.scenario.simulate.Figures.estimate;
import static org.demarche.scenario.simulate.Figures.fixed;
import static org.demarche.scenario.simulate.Figures.percent;
import static org.demarche.scenario.simulate.Figures.signed;
import static org.demarche.scenario.simulate.Section.row;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.simulate.Section.Bar;
import org.demarche.scenario.simulate.Section.Chart;
import org.demarche.scenario.simulate.Section.Column;
import org.demarche.scenario.simulate.SimulationReport.Calibration;
import org.demarche.scenario.simulate.SimulationReport.PolicyScore;
import org.demarche.scenario.simulate.SimulationReport.Standing;

/** Lays out who scored what, and with what. */
final class ScoreSections {
  private final SimulationReport report;

  private ScoreSections(SimulationReport report) {
    this.report = report;
  }

  static List<Section> of(SimulationReport report) {
    return new ScoreSections(report).all();
  }

  private List<Section> all() {
    List<Section> sections = new ArrayList<>();
    sections.add(standings());
    Sections.teams(report).forEach(team -> sections.add(byThesis(team)));
    sections.add(spreads());
    if (report.allRandom()) {
      sections.add(par());
    }
    sections.add(objectives());
    return sections;
  }

  private List<String> theses() {
    return report.scores().stream().map(PolicyScore::thesis).distinct().toList();
  }

  private Section standings() {
    List<List<String>> rows = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (Standing standing : report.standings()) {
      List<PolicyScore> own =
          report.scores().stream()
              .filter(
                  one ->
                      one.team().equals(standing.team()) && one.policy().equals(standing.policy()))
              .toList();
      double interests =
          own.stream().mapToDouble(one -> one.interests().mean()).average().orElse(Double.NaN);
      double objective =
          own.stream().mapToDouble(one -> one.objective().mean()).average().orElse(Double.NaN);
      rows.add(
          row(
              standing.team(),
              standing.policy(),
              count(standing.total().games()),
              estimate(standing.total()),
              fixed(interests, 1),
              fixed(objective, 1),
              standing.bestIn() + " of " + theses().size(),
              count(standing.clearlyIn())));
      bars.add(
          new Bar(
              standing.team() + " " + standing.policy(),
              standing.total().mean(),
              standing.total().margin()));
    }
    return new Section(
        "Scores by policy",
        "Interests and private objective, without the assessment: bots don't reason about the"
            + " theses. Mean over all theses and half the width of its 95% interval; in how many"
            + " theses the policy is the team's best, and in how many of them clearly, by more"
            + " than chance.",
        List.of(
            Column.words("Team"),
            Column.words("Policy"),
            Column.figures("Games"),
            Column.figures("Score"),
            Column.figures("Interests"),
            Column.figures("Objective"),
            Column.figures("Best in"),
            Column.figures("Clearly")),
        rows,
        new Chart.Bars("points", bars));
  }

  private Section byThesis(String team) {
    List<Column> columns = new ArrayList<>(List.of(Column.words("Policy")));
    theses().forEach(thesis -> columns.add(Column.figures(thesis)));
    List<List<String>> rows = new ArrayList<>();
    for (Standing standing : report.standings()) {
      if (standing.team().equals(team)) {
        List<String> cells = new ArrayList<>(List.of(standing.policy()));
        for (String thesis : theses()) {
          cells.add(cell(team, thesis, standing.policy()));
        }
        rows.add(cells);
      }
    }
    return new Section(
        "Scores by thesis: " + team, "A star marks the best policy.", columns, rows, null);
  }

  private String cell(String team, String thesis, String policy) {
    boolean best =
        report.best().stream()
            .anyMatch(
                one ->
                    one.team().equals(team)
                        && one.thesis().equals(thesis)
                        && one.policy().equals(policy));
    return report.scores().stream()
        .filter(
            one ->
                one.team().equals(team)
                    && one.thesis().equals(thesis)
                    && one.policy().equals(policy))
        .map(one -> estimate(one.total()) + (best ? "*" : " "))
        .findFirst()
        .orElse("-");
  }

  private Section spreads() {
    return new Section(
        "How far the teams lie apart",
        report.allRandom()
            ? "Mean scores of the teams at random play. Nobody should win by the draw."
            : "Mean scores of the teams with the policies they played. For whether anybody wins by"
                + " the draw, simulate random play.",
        List.of(
            Column.words("Thesis"),
            Column.words("Highest"),
            Column.figures("Score"),
            Column.words("Lowest"),
            Column.figures("Score"),
            Column.figures("Apart")),
        report.spreads().stream()
            .map(
                one ->
                    row(
                        one.thesis(),
                        one.highest(),
                        fixed(one.high(), 1),
                        one.lowest(),
                        fixed(one.low(), 1),
                        fixed(one.apart(), 1)))
            .toList(),
        null);
  }

  private Section par() {
    return new Section(
        "Par",
        "The value of each team's interests at random play, before it is cut to the points. Adding"
            + " the shift brings its mean to half of them. If par is a parameter of the theses"
            + " that the value takes off, what it is and what it should be.",
        List.of(
            Column.words("Thesis"),
            Column.words("Team"),
            Column.figures("Value"),
            Column.figures("Half"),
            Column.figures("Shift"),
            Column.words("Parameter"),
            Column.figures("Is"),
            Column.figures("Should be")),
        report.calibration().stream().map(ScoreSections::parRow).toList(),
        null);
  }

  private static List<String> parRow(Calibration one) {
    return row(
        one.thesis(),
        one.team(),
        estimate(one.value()),
        fixed(one.target(), 1),
        signed(one.shift(), 2),
        one.parameter(),
        fixed(one.current(), 2),
        fixed(one.suggested(), 2));
  }

  private Section objectives() {
    return new Section(
        "Private objectives",
        "How often each was met: in games in which its team held it, in games in which the team's"
            + " policy aimed at it, whether it held it or not, and in all others.",
        List.of(
            Column.words("Team"),
            Column.words("Objective"),
            Column.figures("Held"),
            Column.figures("Met"),
            Column.figures("Aimed at"),
            Column.figures("Met"),
            Column.figures("Not"),
            Column.figures("Met")),
        report.objectives().stream()
            .map(
                one ->
                    row(
                        one.team(),
                        one.objective(),
                        count(one.held()),
                        percent(one.metIfHeld()),
                        count(one.aimed()),
                        percent(one.metIfAimed()),
                        count(one.others()),
                        percent(one.metOtherwise())))
            .toList(),
        null);
  }
}
