package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Question.Kind;
import org.demarche.engine.model.Question.Resolution;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads what teams are asked beside the theses. */
final class QuestionReader {
  private static final String QUESTIONS = "questions";
  private static final List<String> KINDS = List.of("binary", "categorical", "numeric");
  private static final int MAXIMUM_OPTIONS = 20;

  private final Fields root;
  private final Context context;
  private final Problems problems;
  private final Scope scope;

  QuestionReader(Fields root, Context context) {
    this.root = root;
    this.context = context;
    this.problems = context.problems();
    this.scope = new Scope(context.vocabulary(), Scope.Site.SCORING, List.of(), List.of());
  }

  List<Question> read() {
    List<Question> questions = new ArrayList<>();
    for (YamlEntry entry : root.byId(QUESTIONS, QUESTIONS)) {
      questions.add(question(entry));
    }
    return questions;
  }

  private Question question(YamlEntry entry) {
    String id = entry.key().text();
    List<String> keys = new ArrayList<>(List.of("title", "text", "resolves", Cites.KEY));
    keys.addAll(KINDS);
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a question", problems, keys);
    List<String> given = KINDS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      String message =
          "a question is one of " + String.join(", ", KINDS) + "; this is " + given.size();
      problems.add(ProblemKind.MISSING_KEY, fields.place(), message, "Give it one of these keys.");
    }
    Answers answers = answers(given.isEmpty() ? "" : given.getFirst(), fields);
    return new Question(
        id,
        fields.text("title"),
        fields.text("text", ""),
        answers.kind(),
        answers.options(),
        answers.truth(),
        resolution(fields),
        context.cites().of(fields, "the question \"" + id + "\""));
  }

  /** What may be answered, and what gives the index of the true one. */
  private record Answers(Kind kind, List<Option> options, Expression truth) {}

  private Answers answers(String kind, Fields fields) {
    YamlValue value = kind.isEmpty() ? null : fields.required(kind);
    if (value == null) {
      List<Option> options = List.of(new Option("yes", "yes"), new Option("no", "no"));
      return new Answers(Kind.BINARY, options, FirstTrue.of(List.of()));
    }
    return switch (kind) {
      case "categorical" -> categorical(value, fields);
      case "numeric" -> numeric(value);
      default -> binary(value);
    };
  }

  private Answers binary(YamlValue value) {
    CompiledExpression condition = context.cel().condition(value, scope, problems);
    List<Option> options = List.of(new Option("yes", "yes"), new Option("no", "no"));
    return new Answers(
        Kind.BINARY, options, FirstTrue.of(condition == null ? List.of() : List.of(condition)));
  }

  private Answers categorical(YamlValue value, Fields owner) {
    List<Option> options = new ArrayList<>();
    List<CompiledExpression> conditions = new ArrayList<>();
    for (YamlEntry entry : Fields.byId(value, "answers", problems)) {
      Fields fields =
          Fields.of(
              entry.value(), entry.key().place(), "an answer", problems, List.of("title", "when"));
      options.add(new Option(entry.key().text(), fields.text("title")));
      YamlValue when = fields.required("when");
      CompiledExpression condition =
          when == null ? null : context.cel().condition(when, scope, problems);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    // Where none before it holds, the last one does.
    List<CompiledExpression> decisive = conditions.subList(0, Math.max(0, conditions.size() - 1));
    count(options, owner, "categorical");
    return new Answers(Kind.CATEGORICAL, options, FirstTrue.of(decisive));
  }

  private Answers numeric(YamlValue value) {
    Fields fields =
        Fields.of(value, value.place(), "a numeric question", problems, List.of("value", "bins"));
    YamlValue measured = fields.required("value");
    CompiledExpression number =
        measured == null ? null : context.cel().number(measured, scope, problems);
    List<Double> ends = new ArrayList<>();
    for (YamlValue item : fields.list("bins")) {
      double end = Numbers.read(item, 0, problems);
      if (!ends.isEmpty() && end <= ends.getLast()) {
        String message = "each end of a bin is above the one before";
        problems.add(
            ProblemKind.OUT_OF_RANGE, item.place(), message, "Write them in ascending order.");
      }
      ends.add(end);
    }
    List<Option> options = bins(ends);
    count(options, fields, "bins");
    return new Answers(
        Kind.NUMERIC,
        options,
        new BinOf(number == null ? CompiledExpression.constant("0", 0) : number, ends));
  }

  private static List<Option> bins(List<Double> ends) {
    List<Option> options = new ArrayList<>();
    for (int bin = 0; bin <= ends.size() && !ends.isEmpty(); bin++) {
      String from = bin == 0 ? "" : Numbers.write(ends.get(bin - 1));
      String to = bin == ends.size() ? "" : Numbers.write(ends.get(bin));
      String title =
          from.isEmpty() ? "below " + to : to.isEmpty() ? from + " or more" : from + " to " + to;
      options.add(new Option("bin_" + (bin + 1), title));
    }
    return options;
  }

  private void count(List<Option> options, Fields fields, String key) {
    if (options.size() < 2 || options.size() > MAXIMUM_OPTIONS) {
      String message = "a question has 2 to " + MAXIMUM_OPTIONS + " answers, not " + options.size();
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace(key), message, "");
    }
  }

  private Resolution resolution(Fields fields) {
    YamlScalar name = fields.scalar("resolves");
    return name != null && Vocabulary.find(name, List.of("end", "turn"), "time", problems) == 1
        ? Resolution.TURN
        : Resolution.END;
  }
}
