package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Scoring;
import org.demarche.engine.model.Scoring.Interest;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;

/** Reads the scoring and the private objectives. */
final class ScoringReader {
  static final double MOST_POINTS = 1e6;

  private static final String OBJECTIVES = "objectives";
  private static final Expression NOTHING = CompiledExpression.constant("0", 0);

  private final Fields root;
  private final Context context;
  private final Problems problems;
  private final Vocabulary vocabulary;

  ScoringReader(Fields root, Context context) {
    this.root = root;
    this.context = context;
    this.problems = context.problems();
    this.vocabulary = context.vocabulary();
  }

  Scoring scoring() {
    Fields fields =
        part(root, "scoring", "interest", "objective", "assessment", "forecast", "debrief");
    Fields interest = part(fields, "interest", "points", "teams");
    Fields objective = optionalPart(fields, "objective", "points");
    boolean rivals = vocabulary.theses().size() > 1;
    Fields assessment =
        rivals
            ? part(fields, "assessment", "points", "question")
            : optionalPart(fields, "assessment", "points", "question");
    return new Scoring(
        interests(interest),
        points(interest),
        fields.has("objective") ? points(objective) : 0,
        fields.has("assessment") ? points(assessment) : 0,
        fields.has("assessment") ? assessment.text("question") : "",
        optionalPart(fields, "forecast", "points").number("points", 0, MOST_POINTS, 0),
        optionalPart(fields, "debrief", "points").number("points", 0, MOST_POINTS, 0));
  }

  private Fields optionalPart(Fields owner, String key, String... keys) {
    return owner.has(key) ? part(owner, key, keys) : Fields.none(problems);
  }

  private Fields part(Fields owner, String key, String... keys) {
    YamlValue value = owner.required(key);
    return value == null
        ? Fields.none(problems)
        : Fields.of(value, owner.keyPlace(key), "\"" + key + "\"", problems, List.of(keys));
  }

  private static double points(Fields fields) {
    return fields.requiredNumber("points", 0, MOST_POINTS);
  }

  private List<Interest> interests(Fields fields) {
    String[] teams = vocabulary.teamIds().toArray(String[]::new);
    Fields byTeam = part(fields, "teams", teams);
    List<Interest> interests = new ArrayList<>();
    for (int team = 0; team < teams.length; team++) {
      Fields one = part(byTeam, teams[team], "text", "value", Cites.KEY);
      context.cites().optional(one);
      YamlValue value = one.required("value");
      Expression expression =
          value == null ? null : context.cel().number(value, scope(team), problems);
      interests.add(new Interest(expression == null ? NOTHING : expression, one.text("text")));
    }
    return interests;
  }

  private Scope scope(int team) {
    return new Scope(vocabulary, Scope.Site.SCORING, List.of(team), List.of());
  }

  /**
   * @param points what an objective is worth; without objectives it must be worth nothing
   */
  List<Objective> objectives(double points) {
    List<Objective> objectives = new ArrayList<>();
    YamlValue value = root.optional(OBJECTIVES);
    if (value == null) {
      if (points > 0) {
        String message = "objectives are worth points, but there are none";
        String fix = "Add \"objectives\", or give them 0 points.";
        problems.add(ProblemKind.MISSING_KEY, root.keyPlace("scoring"), message, fix);
      }
      return objectives;
    }
    Fields byTeam =
        Fields.of(
            value, root.keyPlace(OBJECTIVES), "\"objectives\"", problems, vocabulary.teamIds());
    Set<String> ids = new HashSet<>();
    for (int team = 0; team < vocabulary.teamCount(); team++) {
      List<Objective> own = objectives(byTeam, team, ids);
      mustBeDrawn(own, byTeam, vocabulary.actorId(team));
      objectives.addAll(own);
    }
    return objectives;
  }

  private List<Objective> objectives(Fields byTeam, int team, Set<String> ids) {
    YamlValue value = byTeam.required(vocabulary.actorId(team));
    List<Objective> objectives = new ArrayList<>();
    if (value == null) {
      return objectives;
    }
    for (YamlEntry entry : Fields.byId(value, "objectives", problems)) {
      if (!ids.add(entry.key().text())) {
        String message = "there is another objective \"" + entry.key().text() + "\"";
        problems.add(ProblemKind.DUPLICATE_ID, entry.key().place(), message, "Choose another id.");
      }
      objectives.add(objective(entry, team));
    }
    return objectives;
  }

  private Objective objective(YamlEntry entry, int team) {
    String id = entry.key().text();
    List<String> keys = List.of("title", "text", "met", "weight", Cites.KEY);
    Fields fields = Fields.of(entry.value(), entry.key().place(), "an objective", problems, keys);
    YamlValue value = fields.required("met");
    Expression met = value == null ? null : context.cel().condition(value, scope(team), problems);
    return new Objective(
        id,
        team,
        fields.text("title"),
        fields.text("text"),
        met == null ? NOTHING : met,
        ThesisReader.weights(fields, vocabulary.thesisIds(), problems),
        context.cites().of(fields, "the objective \"" + id + "\""));
  }

  /** Whichever thesis is true, one of the team's objectives can be drawn. */
  private void mustBeDrawn(List<Objective> objectives, Fields byTeam, String team) {
    for (int thesis = 0; thesis < vocabulary.theses().size(); thesis++) {
      int index = thesis;
      double sum = objectives.stream().mapToDouble(one -> one.weights().get(index)).sum();
      if (sum <= 0 && byTeam.has(team)) {
        String message =
            "if \"" + vocabulary.thesisIds().get(thesis) + "\" is true, none can be drawn";
        String fix = "Give an objective a weight above 0.";
        problems.add(ProblemKind.OUT_OF_RANGE, byTeam.keyPlace(team), message, fix);
        return;
      }
    }
  }
}
