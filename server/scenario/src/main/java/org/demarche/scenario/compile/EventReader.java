package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Rule;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads what happens without a team's order: rules and injects. */
final class EventReader {
  private static final List<String> RULE_KEYS =
      List.of("title", "text", "each", "effects", Cites.KEY);
  private static final List<String> INJECT_KEYS =
      List.of(
          "title",
          "text",
          "turn",
          "when",
          "chance",
          AudienceReader.KEY,
          "source",
          "effects",
          Cites.KEY);

  private final Fields root;
  private final Context context;
  private final Problems problems;
  private final int turns;

  EventReader(Fields root, Context context, int turns) {
    this.root = root;
    this.context = context;
    this.problems = context.problems();
    this.turns = turns;
  }

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (YamlEntry entry : root.byId("rules", "rules")) {
      rules.add(rule(entry));
    }
    return rules;
  }

  private Rule rule(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a rule", problems, RULE_KEYS);
    Vocabulary vocabulary = context.vocabulary();
    YamlValue value = fields.optional("each");
    List<Integer> each =
        value == null
            ? List.of()
            : ActorReader.list(
                value, vocabulary.actorIds(), vocabulary.teamCount(), false, problems);
    Scope scope = new Scope(vocabulary, Scope.Site.RULE, each, List.of());
    List<Integer> insiders = each.stream().filter(actor -> actor < vocabulary.teamCount()).toList();
    return new Rule(
        id,
        fields.text("title"),
        fields.text("text", ""),
        each,
        new EffectReader(context, scope, insiders).read(fields.required("effects")),
        context.cites().of(fields, "the rule \"" + id + "\""));
  }

  List<Inject> injects() {
    List<Inject> injects = new ArrayList<>();
    for (YamlEntry entry : root.byId("injects", "injects")) {
      injects.add(inject(entry));
    }
    return injects;
  }

  private Inject inject(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields =
        Fields.of(entry.value(), entry.key().place(), "an inject", problems, INJECT_KEYS);
    Scope scope = new Scope(context.vocabulary(), Scope.Site.INJECT, List.of(), List.of());
    YamlValue when = fields.optional("when");
    CompiledExpression condition =
        when == null ? null : context.cel().condition(when, scope, problems);
    Audience audience = AudienceReader.read(fields, context);
    YamlScalar text = fields.requiredScalar("text");
    if (text != null) {
      new Templates(scope, List.of(), problems).check(text, audience);
    }
    double chance = fields.number("chance", 0, 1, 1);
    dead(fields, condition, chance);
    return new Inject(
        id,
        fields.text("title"),
        text == null ? "" : text.text().strip(),
        fields.whole("turn", 1, turns, 0),
        condition,
        chance,
        audience,
        isOutside(fields),
        new EffectReader(context, scope, List.of()).read(fields.optional("effects")),
        context.cites().of(fields, "the inject \"" + id + "\""));
  }

  private void dead(Fields fields, @Nullable CompiledExpression condition, double chance) {
    Double constant = condition == null ? null : condition.constant();
    if (chance == 0) {
      String message = "this inject never happens, because its chance is 0";
      problems.add(ProblemKind.DEAD_INJECT, fields.keyPlace("chance"), message, "Raise it.");
    }
    if (constant != null && constant == 0) {
      String message = "this inject never happens, because its condition never holds";
      problems.add(ProblemKind.DEAD_INJECT, fields.keyPlace("when"), message, "Mend it.");
    }
  }

  private boolean isOutside(Fields fields) {
    YamlScalar source = fields.scalar("source");
    List<String> known = List.of("document", "outside");
    if (source != null && !known.contains(source.text())) {
      String message = "\"" + source.text() + "\" is no source of an inject";
      String fix = Nearest.fix(source.text(), known);
      problems.add(ProblemKind.UNKNOWN_NAME, source.place(), message, fix);
    }
    return source != null && source.text().equals("outside");
  }
}
