package org.demarche.scenario.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Outcome;
import org.demarche.engine.turn.Probed;
import org.demarche.engine.turn.Report;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.ResolvedOrder;
import org.demarche.engine.turn.Values;
import org.demarche.scenario.cases.CaseResult.Failure;
import org.demarche.scenario.cases.Expectation.OfDeal;
import org.demarche.scenario.cases.Expectation.OfPrice;
import org.demarche.scenario.cases.Expectation.OfProbe;
import org.demarche.scenario.cases.Expectation.OfReport;
import org.demarche.scenario.cases.Expectation.OfTrack;
import org.demarche.scenario.cases.Expectation.Verb;
import org.demarche.scenario.source.Numbers;

/** Compares what happened in a turn with what was expected of it. */
final class ExpectationChecker {
  /** How far numbers may lie apart, and a little for what rounding adds. */
  private static final double NEAR = 0.005 + 1e-9;

  private final Scenario scenario;
  private final Values before;
  private final Resolution closing;
  private final List<Outcome> outcomes;
  private final List<Report> reports;
  private final List<ResolvedOrder> deals;
  private final double[][] paid;

  ExpectationChecker(
      Scenario scenario,
      Values before,
      Resolution opening,
      Resolution closing,
      List<ResolvedOrder> deals,
      double[][] paid) {
    this.scenario = scenario;
    this.before = before;
    this.closing = closing;
    this.outcomes =
        Stream.concat(opening.outcomes().stream(), closing.outcomes().stream()).toList();
    this.reports = Stream.concat(opening.reports().stream(), closing.reports().stream()).toList();
    this.deals = deals;
    this.paid = paid;
  }

  /** What is wrong with it; empty if it holds. */
  List<Failure> check(Expectation expectation) {
    return switch (expectation) {
      case OfTrack track -> track(track);
      case OfReport report -> report(report);
      case OfProbe probe -> probe(probe);
      case OfPrice price -> price(price);
      case OfDeal deal -> deal(deal);
    };
  }

  private List<Failure> track(OfTrack expected) {
    int slot = expected.slot();
    double from = before.get(slot);
    double to = closing.after().get(slot);
    CauseName cause = expected.because();
    double change =
        cause == null
            ? to - from
            : of(slot)
                .filter(outcome -> cause.covers(scenario, outcome.cause()))
                .mapToDouble(Outcome::change)
                .sum();
    double got = expected.verb() == Verb.BECOMES ? to : change;
    double wanted = expected.verb() == Verb.FALLS ? -expected.amount() : expected.amount();
    if (Math.abs(got - wanted) <= NEAR) {
      return List.of();
    }
    String whole = "%s goes from %s to %s".formatted(id(slot), number(from), number(to));
    String said =
        cause == null
            ? whole + " (" + signed(change) + ")."
            : whole + "; the part of " + cause.id() + " is " + signed(change) + ".";
    return failed(expected, said, causes(slot));
  }

  private Stream<Outcome> of(int slot) {
    return outcomes.stream().filter(outcome -> outcome.slot() == slot);
  }

  private List<String> causes(int slot) {
    List<String> causes = of(slot).map(this::cause).toList();
    return causes.isEmpty() ? List.of("Nothing moved it.") : causes;
  }

  /** For example {@code -0.30 rule alignment: -0.3 * change (change 1)}. */
  private String cause(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    text.append(signed(outcome.change())).append(' ').append(name(outcome.cause()));
    if (!outcome.formula().isEmpty()) {
      text.append(": ").append(outcome.formula());
    }
    List<String> read = new ArrayList<>();
    outcome.inputs().forEach(input -> read.add(input.name() + " " + number(input.value())));
    outcome.draws().forEach(draw -> read.add(drawn(draw)));
    if (!read.isEmpty()) {
      text.append(read.stream().collect(Collectors.joining(", ", " [", "]")));
    }
    return text.toString();
  }

  private static String drawn(Outcome.Draw draw) {
    Double needed = draw.needed();
    return needed == null
        ? draw.label() + " " + signed(draw.drawn())
        : "%s: %s, probability %s"
            .formatted(draw.label(), draw.success() ? "yes" : "no", number(needed));
  }

  private String name(Cause cause) {
    String actor = cause.actor() < 0 ? "" : " of " + scenario.actors().get(cause.actor()).id();
    return switch (cause.kind()) {
      case MOVE -> "move " + cause.id() + actor;
      case DEAL -> "deal " + cause.id();
      case RULE -> "rule " + cause.id() + (cause.actor() < 0 ? "" : " for" + actor.substring(3));
      case INJECT -> "inject " + cause.id();
      case DERIVATION -> "derived";
      case DECAY -> "decay";
      case LIMIT -> "end of the range";
      case SENT_INJECT, OVERRIDE, RULING -> "white cell";
    };
  }

  private List<Failure> report(OfReport expected) {
    Pattern wanted = pattern(expected.text());
    List<Report> found =
        reports.stream().filter(report -> wanted.matcher(report.text()).find()).toList();
    boolean holds =
        switch (expected.reader()) {
          case NOBODY -> found.isEmpty();
          case NOBODY_ELSE -> found.stream().allMatch(this::isOwn);
          case EVERYBODY -> found.stream().anyMatch(Report::everyone);
          case TEAM ->
              expected.not()
                  != found.stream()
                      .anyMatch(one -> one.everyone() || one.teams().contains(expected.team()));
        };
    if (holds) {
      return List.of();
    }
    boolean missing = found.isEmpty();
    String got = missing ? "Nobody reads anything like it." : "It is read like this:";
    List<String> shown = (missing ? reports : found).stream().map(this::told).toList();
    return failed(expected, got, missing && shown.isEmpty() ? List.of("No report.") : shown);
  }

  private boolean isOwn(Report report) {
    Cause cause = report.cause();
    return !report.everyone()
        && report.teams().stream()
            .allMatch(team -> team == cause.actor() || cause.parties().contains(team));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(
        Stream.of(text.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  private String told(Report report) {
    String readers =
        report.everyone()
            ? "everybody"
            : report.teams().stream()
                .map(team -> scenario.actors().get(team).id())
                .collect(Collectors.joining(", "));
    return readers + ": " + report.text();
  }

  private List<Failure> probe(OfProbe expected) {
    List<Probed> own =
        closing.probes().stream().filter(probed -> probed.team() == expected.team()).toList();
    boolean holds =
        own.stream()
            .anyMatch(
                probed ->
                    probed.slot() == expected.slot()
                        && Math.abs(probed.value() - expected.value()) <= NEAR);
    if (holds) {
      return List.of();
    }
    List<String> learned =
        own.stream().map(probed -> id(probed.slot()) + " as " + number(probed.value())).toList();
    return failed(expected, learned.isEmpty() ? "It learns nothing." : "What it learns:", learned);
  }

  private List<Failure> price(OfPrice expected) {
    double got = paid[expected.team()][expected.resource()];
    if (Math.abs(got - expected.amount()) <= NEAR) {
      return List.of();
    }
    String resource = scenario.resources().get(expected.resource()).id();
    return failed(expected, "It pays " + number(got) + " " + resource + ".", List.of());
  }

  private List<Failure> deal(OfDeal expected) {
    List<String> instances =
        deals.stream()
            .filter(deal -> deal.index() == expected.kind())
            .map(ResolvedOrder::instance)
            .toList();
    boolean effect = instances.stream().anyMatch(one -> !closing.refused().contains(one));
    if (effect == expected.takesEffect()) {
      return List.of();
    }
    String got =
        instances.isEmpty()
            ? "It is not among the case's deals."
            : effect ? "It takes effect." : "It does not take effect.";
    List<String> why =
        reports.stream()
            .filter(report -> instances.contains(report.cause().instance()))
            .map(Report::text)
            .toList();
    return failed(expected, got, why);
  }

  private static List<Failure> failed(Expectation expected, String got, List<String> details) {
    return List.of(new Failure(expected.place().line(), expected.sentence(), got, details));
  }

  private String id(int slot) {
    return scenario.slots().get(slot).id();
  }

  private static String signed(double number) {
    return (number > 0 ? "+" : "") + number(number);
  }

  /** At most four decimals. */
  private static String number(double number) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.4f", number));
    return Numbers.write(rounded);
  }
}
