package org.demarche.scenario.simulate;

import static org.demarche.scenario.simulate.Figures.count;
import static org.demarche.scenario.simulate.Figures.fixed;
import static org.demarche.scenario.simulate.Figures.percent;
import static org.demarche.scenario.simulate.Section.row;

import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.simulate.Section.Bar;
import org.demarche.scenario.simulate.Section.Chart;
import org.demarche.scenario.simulate.Section.Column;
import org.demarche.scenario.simulate.Section.Line;
import org.demarche.scenario.simulate.SimulationReport.ObserverReport;
import org.demarche.scenario.simulate.SimulationReport.Signal;
import org.demarche.scenario.simulate.SimulationReport.TurnTold;

/** Lays out what an ideal observer could tell. */
final class ObserverSections {
  private static final int SIGNALS = 20;

  private ObserverSections() {}

  static List<Section> of(ObserverReport report) {
    return List.of(turns(report), confusion(report), styles(report), signals(report));
  }

  private static Section turns(ObserverReport report) {
    List<TurnTold> turns = report.turns();
    return new Section(
        "Ideal observer: turn by turn",
        ("Of %d games, somebody who knows the scenario and sees all orders, deals and public"
                + " readings%s: how often the true thesis was the likeliest (by chance %s), the"
                + " probability given to it, and the quadratic score.")
            .formatted(
                report.games(),
                report.probes() ? ", and what all teams learn by probing" : "",
                percent(1.0 / report.theses().size())),
        List.of(
            Column.figures("Turn"),
            Column.figures("Right"),
            Column.figures("Probability"),
            Column.figures("Score")),
        turns.stream()
            .map(
                turn ->
                    row(
                        count(turn.turn()),
                        percent(turn.right()),
                        fixed(turn.truth(), 2),
                        fixed(turn.score(), 2)))
            .toList(),
        new Chart.Lines(
            List.of(
                new Line("Right", turns.stream().map(TurnTold::right).toList()),
                new Line("Probability", turns.stream().map(TurnTold::truth).toList()),
                new Line("Score", turns.stream().map(TurnTold::score).toList()))));
  }

  private static Section confusion(ObserverReport report) {
    List<Column> columns = new ArrayList<>(List.of(Column.words("True thesis")));
    report.theses().forEach(thesis -> columns.add(Column.figures(thesis)));
    List<List<String>> rows = new ArrayList<>();
    for (int thesis = 0; thesis < report.theses().size(); thesis++) {
      List<String> cells = new ArrayList<>(List.of(report.theses().get(thesis)));
      report.confusion().get(thesis).forEach(games -> cells.add(count(games)));
      rows.add(cells);
    }
    return new Section(
        "Ideal observer: what is taken for what",
        "Games by the true thesis and by the one that was likeliest at the end.",
        columns,
        rows,
        null);
  }

  private static Section styles(ObserverReport report) {
    return new Section(
        "Ideal observer: by policy",
        "What could be told at the end of the games in which a team played a policy. Few games"
            + " say little.",
        List.of(
            Column.words("Team"),
            Column.words("Policy"),
            Column.figures("Games"),
            Column.figures("Right"),
            Column.figures("Probability")),
        report.styles().stream()
            .map(
                style ->
                    row(
                        style.team(),
                        style.policy(),
                        count(style.games()),
                        percent(style.right()),
                        fixed(style.truth(), 2)))
            .toList(),
        null);
  }

  private static Section signals(ObserverReport report) {
    List<Signal> most = report.signals().stream().limit(SIGNALS).toList();
    return new Section(
        "Ideal observer: what tells",
        "What each track told in favour of the truth in a game, taken alone; one bit doubles the"
            + " odds. Tracks that tell the same thing don't add up.",
        List.of(Column.words("Track"), Column.figures("Bits")),
        most.stream().map(signal -> row(signal.track(), fixed(signal.bits(), 2))).toList(),
        new Chart.Bars(
            "bits",
            most.stream()
                .map(signal -> new Bar(signal.track(), signal.bits(), Double.NaN))
                .toList()));
  }
}
