package org.demarche.scenario.simulate;

import static org.demarche.scenario.simulate.Figures.count;
import static org.demarche.scenario.simulate.Figures.fixed;
import static org.demarche.scenario.simulate.Figures.percent;
import static org.demarche.scenario.simulate.Figures.signed;
import static org.demarche.scenario.simulate.Section.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.scenario.simulate.Section.Column;
import org.demarche.scenario.simulate.SimulationReport.MoveUse;
import org.demarche.scenario.simulate.SimulationReport.Unreached;

/** Lays out what of the scenario came into play, and what did not. */
final class CoverageSections {
  private final SimulationReport report;

  private CoverageSections(SimulationReport report) {
    this.report = report;
  }

  static List<Section> of(SimulationReport report) {
    return new CoverageSections(report).all();
  }

  private List<Section> all() {
    List<Section> sections = new ArrayList<>();
    Sections.teams(report).forEach(team -> sections.add(moves(team)));
    sections.addAll(List.of(deals(), options(), injects(), rules(), unreached(), chances()));
    return sections;
  }

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
