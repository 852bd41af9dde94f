package org.demarche.scenario.analysis;

import java.util.List;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Requirement;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.analysis.Verdicts.Verdict;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.expression.Possible;
import org.demarche.scenario.expression.Possible.Anything;
import org.demarche.scenario.expression.Possible.Numbers;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;

/** Warns of what can never happen in a scenario that is correct otherwise. */
public final class Analysis {
  private static final String FIX = "Look at the ranges of what it reads, and at what changes it.";

  private final Scenario scenario;
  private final Problems problems;
  private final Setting anywhere;
  private final Branches branches = new Branches();
  private final Verdicts moves = new Verdicts();
  private final Verdicts deals = new Verdicts();
  private final Verdicts costs = new Verdicts();
  private final Verdicts rules = new Verdicts();
  private final Verdicts injects = new Verdicts();
  private final Verdicts objectives = new Verdicts();

  private Analysis(Scenario scenario, Problems problems) {
    this.scenario = scenario;
    this.problems = problems;
    this.anywhere = Setting.of(new Ranges(scenario));
  }

  /** Adds warnings to the problems. */
  public static void check(Fields root, Scenario scenario) {
    Analysis analysis = new Analysis(scenario, root.problems());
    scenario.moves().forEach(analysis::move);
    scenario.deals().forEach(analysis::deal);
    scenario.rules().forEach(analysis::rule);
    scenario.injects().forEach(analysis::inject);
    scenario
        .objectives()
        .forEach(
            objective ->
                analysis.objectives.add(
                    objective.met(),
                    Verdicts.of(objective.met(), analysis.atEnd(objective.team()))));
    analysis.report();
    new Weights(root, scenario).check();
  }

  private Setting atEnd(int team) {
    Numbers turns = new Numbers(1, scenario.turns() + 1.0);
    return anywhere.withSelves(List.of(team)).inTurn(turns);
  }

  private void move(Move move) {
    Setting setting = anywhere.withParameters(move.parameters());
    List<Setting> byTeam =
        move.teams().stream().map(team -> setting.withSelves(List.of(team))).toList();
    for (Requirement requirement : move.requirements()) {
      moves.add(requirement.condition(), ofAll(requirement.condition(), byTeam));
    }
    for (Cost cost : move.costs()) {
      affordable(cost, setting, move.teams());
    }
    branches.add(move.effects(), setting.withSelves(move.teams()));
  }

  private void deal(DealKind deal) {
    Setting setting = anywhere.withParameters(deal.terms());
    for (Requirement requirement : deal.requirements()) {
      deals.add(requirement.condition(), Verdicts.of(requirement.condition(), setting));
    }
    for (DealKind.Consent consent : deal.consents()) {
      deals.add(consent.condition(), Verdicts.of(consent.condition(), setting));
    }
    for (int party = 0; party < deal.costs().size(); party++) {
      for (Cost cost : deal.costs().get(party)) {
        affordable(cost, setting, List.of(deal.parties().get(party)));
      }
    }
    branches.add(deal.effects(), setting);
  }

  /** Never or always only if it is so for each. */
  private static Verdict ofAll(Expression condition, List<Setting> settings) {
    List<Verdict> verdicts =
        settings.stream().map(setting -> Verdicts.of(condition, setting)).distinct().toList();
    return verdicts.size() == 1 ? verdicts.getFirst() : Verdict.MAYBE;
  }

  /** A cost that is the same everywhere was judged when it was read. */
  private void affordable(Cost cost, Setting setting, List<Integer> payers) {
    if (!(cost.amount() instanceof CompiledExpression amount) || amount.constant() != null) {
      return;
    }
    Resource resource = scenario.resources().get(cost.resource());
    boolean never =
        payers.stream()
            .allMatch(
                team ->
                    amount.possible(setting.withSelves(List.of(team)))
                            instanceof Numbers(double low, _)
                        && low > resource.income().get(team) + resource.carry());
    costs.add(amount, never ? Verdict.NEVER : Verdict.MAYBE);
  }

  private void rule(Rule rule) {
    Setting setting = anywhere.withSelves(rule.each());
    if (rule.condition() != null) {
      rules.add(rule.condition(), Verdicts.of(rule.condition(), setting));
    }
    for (Rule.Local local : rule.locals()) {
      setting = setting.withLocal(local.name(), value(local, setting));
    }
    branches.add(rule.effects(), setting);
  }

  private static Possible value(Rule.Local local, Setting setting) {
    if (local.value() instanceof CompiledExpression value) {
      boolean exact = local.noise() == null;
      Possible possible = value.possible(setting);
      return exact || possible instanceof Anything ? possible : Numbers.UNBOUNDED;
    }
    return new Anything();
  }

  private void inject(Inject inject) {
    Setting setting = inject.turn() == 0 ? anywhere : anywhere.inTurn(Numbers.only(inject.turn()));
    if (inject.condition() != null) {
      injects.add(inject.condition(), Verdicts.of(inject.condition(), setting));
    }
    branches.add(inject.effects(), setting);
  }

  private void report() {
    never(moves, ProblemKind.UNREACHABLE_MOVE, "this never holds, so nobody can order the move");
    never(deals, ProblemKind.UNREACHABLE_DEAL, "this never holds, so the deal is never made");
    never(costs, ProblemKind.UNAFFORDABLE, "nobody who would pay this ever has so much");
    never(rules, ProblemKind.DEAD_RULE, "this never holds, so the rule never runs");
    never(injects, ProblemKind.DEAD_INJECT, "this never holds, so the inject never happens");
    objectives.forEach(
        (place, verdict) -> {
          if (verdict == Verdict.NEVER) {
            String message = "this objective can never be met";
            problems.add(ProblemKind.IMPOSSIBLE_OBJECTIVE, place, message, FIX);
          } else {
            String message = "this objective is always met";
            problems.add(ProblemKind.CERTAIN_OBJECTIVE, place, message, FIX);
          }
        });
    branches.report(problems);
  }

  private void never(Verdicts verdicts, ProblemKind kind, String message) {
    verdicts.forEach(
        (place, verdict) -> {
          if (verdict == Verdict.NEVER) {
            problems.add(kind, place, message, FIX);
          }
        });
  }
}
