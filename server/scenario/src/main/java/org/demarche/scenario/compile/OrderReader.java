package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Requirement;
import org.demarche.engine.model.Resource;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads what moves and deals have in common: costs, requirements, limits and the report. */
final class OrderReader {
  private static final int MOST = 1000;

  private final Context context;
  private final Scope scope;
  private final Problems problems;
  private final List<Integer> teams;

  /**
   * @param teams who may order it, or its parties
   */
  OrderReader(Context context, Scope scope, List<Integer> teams) {
    this.context = context;
    this.scope = scope;
    this.problems = context.problems();
    this.teams = teams;
  }

  /**
   * Amounts by resource.
   *
   * @param payers who pay them
   */
  List<Cost> costs(YamlValue value, Fields owner, List<Integer> payers) {
    List<String> ids = context.vocabulary().resourceIds();
    Fields fields = Fields.of(value, owner.keyPlace("cost"), "\"cost\"", problems, ids);
    List<Cost> costs = new ArrayList<>();
    for (int resource = 0; resource < ids.size(); resource++) {
      YamlValue amount = fields.optional(ids.get(resource));
      CompiledExpression expression =
          amount == null ? null : context.cel().number(amount, scope, problems);
      if (amount != null && expression != null) {
        new Secrets(scope, problems).mustBeSeen(expression, amount, "the cost", teams);
        check(expression, resource, amount, payers);
        costs.add(new Cost(resource, expression));
      }
    }
    return costs;
  }

  private void check(
      CompiledExpression expression, int resource, YamlValue amount, List<Integer> payers) {
    Double constant = expression.constant();
    if (constant == null) {
      return;
    }
    if (constant < 0) {
      String message = "a cost cannot be below 0";
      problems.add(ProblemKind.OUT_OF_RANGE, amount.place(), message, "");
      return;
    }
    Resource paid = context.vocabulary().resources().get(resource);
    boolean never =
        payers.stream().noneMatch(team -> constant <= paid.income().get(team) + paid.carry());
    if (never && !payers.isEmpty()) {
      String message = "nobody who would pay this ever has so much " + paid.id();
      String fix = "Lower it, or raise the resource's income or carry.";
      problems.add(ProblemKind.UNAFFORDABLE, amount.place(), message, fix);
    }
  }

  List<Requirement> requirements(Fields owner) {
    List<Requirement> requirements = new ArrayList<>();
    for (YamlValue item : owner.list("requires")) {
      Fields fields =
          Fields.of(item, item.place(), "a requirement", problems, List.of("that", "text"));
      YamlValue value = fields.required("that");
      String text = fields.text("text");
      CompiledExpression condition =
          value == null ? null : context.cel().condition(value, scope, problems);
      if (value != null && condition != null) {
        new Secrets(scope, problems).mustBeSeen(condition, value, "the requirement", teams);
        requirements.add(new Requirement(condition, text));
      }
    }
    return requirements;
  }

  /**
   * @param perTurn how often in a turn if nothing is said
   */
  Move.Limits limits(Fields owner, int perTurn) {
    YamlValue value = owner.optional("limits");
    if (value == null) {
      return new Move.Limits(perTurn, 0, 0);
    }
    List<String> keys = List.of("per_turn", "per_game", "cooldown");
    Fields fields = Fields.of(value, owner.keyPlace("limits"), "\"limits\"", problems, keys);
    return new Move.Limits(
        fields.whole("per_turn", 1, MOST, perTurn),
        fields.whole("per_game", 0, MOST, 0),
        fields.whole("cooldown", 0, MOST, 0));
  }

  /**
   * @param otherwise what the bulletin says if nothing else is written
   */
  String report(Fields owner, boolean secret, String otherwise) {
    YamlScalar template = owner.scalar("report");
    if (template == null) {
      return secret ? "" : otherwise;
    }
    if (secret) {
      String message = "the bulletin keeps silent about what is secret, so this is never read";
      String fix = "Leave it out, or leave out \"secret: true\".";
      problems.add(ProblemKind.UNUSED_REPORT, owner.keyPlace("report"), message, fix);
      return "";
    }
    new Templates(scope, teams, problems).check(template, new Audience.Everyone());
    return template.text().strip();
  }
}
