package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.scenario.simulate.Coverage.Kind;
import org.demarche.scenario.simulate.Coverage.Place;
import org.demarche.scenario.simulate.SimulationReport.ChanceRate;
import org.demarche.scenario.simulate.SimulationReport.DealUse;
import org.demarche.scenario.simulate.SimulationReport.InjectUse;
import org.demarche.scenario.simulate.SimulationReport.MoveUse;
import org.demarche.scenario.simulate.SimulationReport.ObjectiveRate;
import org.demarche.scenario.simulate.SimulationReport.ObserverReport;
import org.demarche.scenario.simulate.SimulationReport.OptionUse;
import org.demarche.scenario.simulate.SimulationReport.RuleUse;
import org.demarche.scenario.simulate.SimulationReport.Speed;
import org.demarche.scenario.simulate.SimulationReport.Unreached;
import org.jspecify.annotations.Nullable;

/** Makes the report of what was counted. */
final class ReportWriter {
  private final Scenario scenario;
  private final Policies policies;
  private final Tally tally;
  private final Coverage coverage;

  ReportWriter(Scenario scenario, Policies policies, Tally tally, Coverage coverage) {
    this.scenario = scenario;
    this.policies = policies;
    this.tally = tally;
    this.coverage = coverage;
  }

  SimulationReport report(
      SimulationOptions options,
      int turns,
      String played,
      Speed speed,
      @Nullable ObserverReport observer) {
    ScenarioInfo info = scenario.info();
    Scores scores = new Scores(scenario, policies, tally);
    return new SimulationReport(
        info.name(),
        info.title(),
        info.version(),
        info.digest(),
        options.seed(),
        tally.games(),
        turns,
        played,
        policies.allRandom(),
        speed,
        scores.scores(),
        scores.best(),
        scores.standings(),
        scores.calibration(options),
        scores.spreads(),
        moves(),
        deals(),
        options(),
        injects(),
        rules(),
        unreached(),
        chances(),
        objectives(),
        observer);
  }

  private String team(int index) {
    return scenario.actors().get(index).id();
  }

  // Moves

  private List<MoveUse> moves() {
    List<MoveUse> uses = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      for (int index = 0; index < scenario.moves().size(); index++) {
        Move move = scenario.moves().get(index);
        if (move.teams().contains(team) && move.opening() == Move.ALWAYS_OPEN) {
          uses.add(use(team, index));
        }
      }
    }
    return uses;
  }

  private MoveUse use(int team, int move) {
    MoveTally own = tally.moves(team);
    Estimate difference = own.difference(move);
    double cost = own.cost(move);
    return new MoveUse(
        team(team),
        scenario.moves().get(move).id(),
        (double) own.games(move) / tally.games(),
        own.orders(move),
        cost,
        difference.mean(),
        difference.margin(),
        cost > 0 ? difference.mean() / cost : Double.NaN,
        scenario.moves().get(move).limits().free() ? "" : dominating(team, move));
  }

  /** A move that costs no more and whose worst case is better than this one's best case. */
  private String dominating(int team, int move) {
    MoveTally own = tally.moves(team);
    Estimate difference = own.difference(move);
    String better = "";
    double most = difference.mean() + difference.margin();
    for (int index = 0; index < scenario.moves().size(); index++) {
      Move other = scenario.moves().get(index);
      Estimate rival = own.difference(index);
      double least = rival.mean() - rival.margin();
      if (other.opening() == Move.ALWAYS_OPEN
          && !other.limits().free()
          && other.teams().contains(team)
          && own.cost(index) <= own.cost(move) + 1e-9
          && least > most) {
        better = other.id();
        most = least;
      }
    }
    return better;
  }

  // Deals, injects, objectives

  private List<DealUse> deals() {
    List<DealUse> uses = new ArrayList<>();
    for (int index = 0; index < scenario.deals().size(); index++) {
      DealKind kind = scenario.deals().get(index);
      Tally.DealTally counted = tally.deal(index);
      uses.add(
          new DealUse(
              kind.id(),
              counted.proposed,
              counted.agreed,
              counted.agreed - counted.effective,
              counted.effective,
              (double) counted.games / tally.games()));
    }
    return uses;
  }

  private List<OptionUse> options() {
    List<OptionUse> uses = new ArrayList<>();
    for (Inject inject : scenario.injects()) {
      for (Inject.Choice choice : inject.choices()) {
        for (int option : choice.options()) {
          long[] counted = tally.option(option);
          String id = scenario.moves().get(option).id();
          String prefix = inject.id() + "_" + team(choice.team()) + "_";
          uses.add(
              new OptionUse(
                  inject.id(),
                  team(choice.team()),
                  id.startsWith(prefix) ? id.substring(prefix.length()) : id,
                  counted[0],
                  counted[1],
                  counted[2]));
        }
      }
    }
    return uses;
  }

  private List<InjectUse> injects() {
    List<InjectUse> uses = new ArrayList<>();
    for (int index = 0; index < scenario.injects().size(); index++) {
      Inject inject = scenario.injects().get(index);
      String deck = inject.deck() == Inject.NO_CARD ? "" : scenario.decks().get(inject.deck()).id();
      double share = (double) tally.injects(index) / tally.games();
      uses.add(new InjectUse(inject.id(), deck, share));
    }
    return uses;
  }

  private List<ObjectiveRate> objectives() {
    List<ObjectiveRate> rates = new ArrayList<>();
    for (int index = 0; index < scenario.objectives().size(); index++) {
      Objective objective = scenario.objectives().get(index);
      Tally.Aims aims = tally.aims(index);
      rates.add(
          new ObjectiveRate(
              team(objective.team()),
              objective.id(),
              aims.held().games,
              aims.held().share(),
              aims.aimed().games,
              aims.aimed().share(),
              aims.others().games,
              aims.others().share()));
    }
    return rates;
  }

  // Coverage

  private List<RuleUse> rules() {
    return scenario.rules().stream()
        .map(
            rule -> {
              List<Place> own = places("rule", rule.id());
              return new RuleUse(
                  rule.id(),
                  own.stream().mapToLong(place -> place.reached().sum()).max().orElse(0),
                  own.stream().mapToLong(ReportWriter::moved).max().orElse(0));
            })
        .toList();
  }

  private static long moved(Place place) {
    return place.kind() == Kind.AMOUNT ? place.sum().sum() : place.reached().sum();
  }

  private List<Place> places(String owner, String id) {
    return coverage.places().stream()
        .filter(place -> place.owner().equals(owner) && place.id().equals(id))
        .toList();
  }

  private List<Unreached> unreached() {
    List<Unreached> unreached = new ArrayList<>();
    for (Place place : coverage.places()) {
      boolean reached = place.reached().sum() > 0;
      boolean zero = reached && place.kind() == Kind.AMOUNT && place.sum().sum() == 0;
      if (place.kind() != Kind.CHANCE && (!reached || zero)) {
        boolean owner =
            places(place.owner(), place.id()).stream().anyMatch(any -> any.reached().sum() > 0);
        unreached.add(
            new Unreached(place.owner(), place.id(), place.path(), place.formula(), owner, zero));
      }
    }
    return unreached;
  }

  private List<ChanceRate> chances() {
    return coverage.places().stream()
        .filter(place -> place.kind() == Kind.CHANCE)
        .map(
            place ->
                new ChanceRate(
                    place.owner(),
                    place.id(),
                    place.label(),
                    place.reached().sum(),
                    Coverage.probability(place)))
        .sorted(Comparator.comparing(ChanceRate::kind).thenComparing(ChanceRate::id))
        .toList();
  }
}
