package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Parameter.Option;
import org.demarche.engine.model.Quiz;
import org.demarche.engine.model.Quiz.QuizQuestion;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads the questions about the rules. */
final class QuizReader {
  private static final String QUIZ = "quiz";
  private static final int MAXIMUM_OPTIONS = 8;

  private final Fields root;
  private final Cites cites;
  private final Problems problems;

  QuizReader(Fields root, Context context) {
    this.root = root;
    this.cites = context.cites();
    this.problems = context.problems();
  }

  Quiz read() {
    List<QuizQuestion> questions = new ArrayList<>();
    for (YamlEntry entry : root.byId(QUIZ, "questions of the quiz")) {
      questions.add(question(entry));
    }
    return new Quiz(questions);
  }

  private QuizQuestion question(YamlEntry entry) {
    Fields fields =
        Fields.of(
            entry.value(),
            entry.key().place(),
            "a question of the quiz",
            problems,
            List.of("text", "options", "answer", "why", Cites.KEY));
    List<Option> options = options(fields);
    return new QuizQuestion(
        entry.key().text(),
        fields.text("text"),
        options,
        right(fields, options),
        fields.text("why"),
        cites.optional(fields));
  }

  private List<Option> options(Fields fields) {
    List<Option> options = new ArrayList<>();
    YamlValue given = fields.required("options");
    if (given == null) {
      return options;
    }
    for (YamlEntry entry : Fields.byId(given, "options", problems)) {
      if (entry.value() instanceof YamlScalar text) {
        options.add(new Option(entry.key().text(), text.text()));
      } else {
        problems.add(
            ProblemKind.WRONG_TYPE,
            entry.value().place(),
            "an option is a text",
            "Write it as \"id: What may be answered\".");
      }
    }
    if (options.size() < 2 || options.size() > MAXIMUM_OPTIONS) {
      String message =
          "a question of the quiz has 2 to %d options, not %d"
              .formatted(MAXIMUM_OPTIONS, options.size());
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace("options"), message, "");
    }
    return options;
  }

  private int right(Fields fields, List<Option> options) {
    YamlValue given = fields.required("answer");
    if (!(given instanceof YamlScalar answer)) {
      return 0;
    }
    List<String> values = options.stream().map(Option::value).toList();
    int right = values.indexOf(answer.text());
    if (right < 0) {
      String message = "\"" + answer.text() + "\" is none of the options";
      String fix = Nearest.fix(answer.text(), values);
      problems.add(ProblemKind.UNKNOWN_NAME, answer.place(), message, fix);
    }
    return Math.max(0, right);
  }
}
