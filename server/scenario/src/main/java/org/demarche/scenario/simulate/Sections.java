package org.demarche.scenario.simulate;

import static org.demarche.scenario.simulate.Figures.count;
import static org.demarche.scenario.simulate.Figures.estimate;
import static org.demarche.scenario.simulate.Figures.fixed;
import static org.demarche.scenario.simulate.Figures.percent;
import static org.demarche.scenario.simulate.Figures.signed;
import static org.demarche.scenario.simulate.Section.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.scenario.simulate.Section.Bar;
import org.demarche.scenario.simulate.Section.Chart;
import org.demarche.scenario.simulate.Section.Column;
import org.demarche.scenario.simulate.SimulationReport.Calibration;
import org.demarche.scenario.simulate.SimulationReport.MoveUse;
import org.demarche.scenario.simulate.SimulationReport.PolicyScore;
import org.demarche.scenario.simulate.SimulationReport.Standing;
import org.demarche.scenario.simulate.SimulationReport.Unreached;

/** Lays a report out for readers, on a terminal and on a page. */
final class Sections {
  private final SimulationReport report;

  private Sections(SimulationReport report) {
    this.report = report;
  }

  static List<Section> of(SimulationReport report) {
    return new Sections(report).all();
  }

  private List<Section> all() {
    List<Section> sections = new ArrayList<>();
    sections.add(standings());
    teams().forEach(team -> sections.add(byThesis(team)));
    sections.add(spreads());
    if (report.allRandom()) {
      sections.add(par());
    }
    sections.add(objectives());
    if (report.observer() != null) {
      sections.addAll(ObserverSections.of(report.observer()));
    }
    teams().forEach(team -> sections.add(moves(team)));
    sections.add(deals());
    sections.add(options());
    sections.add(injects());
    sections.add(rules());
    sections.add(unreached());
    sections.add(chances());
    return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
  }

  private List<String> teams() {
    return report.scores().stream().map(PolicyScore::team).distinct().toList();
  }

  private List<String> theses() {
    return report.scores().stream().map(PolicyScore::thesis).distinct().toList();
  }

  // Scores

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
        report.calibration().stream().map(Sections::parRow).toList(),
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

  // Coverage

  private Section moves(String team) {
    List<MoveUse> own = report.moves().stream().filter(move -> move.team().equals(team)).toList();
    return new Section(
        "Moves: " + team,
        "Difference: the mean score with the move less that without it, with the same policy under"
            + " the same thesis, and for one unit of cost. Worse than: a move that costs no more"
            + " and comes with clearly more. "
            + listed(
                "Never ordered", own.stream().filter(move -> move.orders() == 0), MoveUse::move),
        List.of(
            Column.words("Move"),
            Column.figures("Games"),
            Column.figures("Orders"),
            Column.figures("Cost"),
            Column.figures("Difference"),
            Column.figures("Per cost"),
            Column.words("Worse than")),
        own.stream()
            .map(
                move ->
                    row(
                        move.move(),
                        percent(move.games()),
                        count(move.orders()),
                        fixed(move.cost(), 1),
                        difference(move),
                        signed(move.perCost(), 1),
                        move.dominatedBy()))
            .toList(),
        null);
  }

  private static String difference(MoveUse move) {
    return Double.isNaN(move.difference())
        ? "-"
        : signed(move.difference(), 1) + " ±" + fixed(move.margin(), 1);
  }

  private static <T> String listed(String what, Stream<T> found, Function<T, String> name) {
    List<String> names = found.map(name).toList();
    return what + ": " + (names.isEmpty() ? "none" : String.join(", ", names)) + ".";
  }

  private Section deals() {
    return new Section(
        "Deals",
        listed(
            "Never in effect",
            report.deals().stream().filter(deal -> deal.effective() == 0),
            SimulationReport.DealUse::deal),
        List.of(
            Column.words("Deal"),
            Column.figures("Proposed"),
            Column.figures("Agreed"),
            Column.figures("Refused by others"),
            Column.figures("Took effect"),
            Column.figures("Games")),
        report.deals().stream()
            .map(
                deal ->
                    row(
                        deal.deal(),
                        count(deal.proposed()),
                        count(deal.agreed()),
                        count(deal.refused()),
                        count(deal.effective()),
                        percent(deal.games())))
            .toList(),
        null);
  }

  private Section options() {
    return new Section(
        "Choices",
        "How often teams took each option of what injects let them decide.",
        List.of(
            Column.words("Inject"),
            Column.words("Team"),
            Column.words("Option"),
            Column.figures("Opened"),
            Column.figures("Taken"),
            Column.figures("By default")),
        report.options().stream()
            .map(
                option ->
                    row(
                        option.inject(),
                        option.team(),
                        option.option(),
                        count(option.opened()),
                        count(option.taken()),
                        count(option.byDefault())))
            .toList(),
        null);
  }

  private Section injects() {
    return new Section(
        "Injects and cards",
        listed(
            "Never happened",
            report.injects().stream().filter(inject -> inject.games() == 0),
            SimulationReport.InjectUse::inject),
        List.of(Column.words("Inject"), Column.words("Deck"), Column.figures("Games")),
        report.injects().stream()
            .map(inject -> row(inject.inject(), inject.deck(), percent(inject.games())))
            .toList(),
        null);
  }

  private Section rules() {
    return new Section(
        "Rules",
        "How often a rule came to an amount, and how often that was not 0. "
            + listed(
                "Never did anything",
                report.rules().stream().filter(rule -> rule.moved() == 0),
                SimulationReport.RuleUse::rule),
        List.of(Column.words("Rule"), Column.figures("Ran"), Column.figures("Moved something")),
        report.rules().stream()
            .map(rule -> row(rule.rule(), count(rule.ran()), count(rule.moved())))
            .toList(),
        null);
  }

  private Section unreached() {
    Predicate<Unreached> alive = Unreached::owner;
    long idle = report.unreached().stream().filter(alive.negate()).count();
    return new Section(
        "Effects that never happened",
        "Of what did happen. %d more belong to what never did.".formatted(idle),
        List.of(
            Column.words("Kind"),
            Column.words("Of"),
            Column.words("Effect"),
            Column.words("Amount"),
            Column.words("Why")),
        report.unreached().stream()
            .filter(alive)
            .map(
                one ->
                    row(
                        one.kind(),
                        one.id(),
                        one.effect(),
                        one.formula(),
                        one.zero() ? "always 0" : "never reached"))
            .toList(),
        null);
  }

  private Section chances() {
    return new Section(
        "Chances",
        "How often each chance was taken, and how likely its success was on average.",
        List.of(
            Column.words("Kind"),
            Column.words("Of"),
            Column.words("Chance"),
            Column.figures("Taken"),
            Column.figures("Likely")),
        report.chances().stream()
            .map(
                chance ->
                    row(
                        chance.kind(),
                        chance.id(),
                        chance.label(),
                        count(chance.taken()),
                        percent(chance.probability())))
            .toList(),
        null);
  }
}
