package org.demarche.scenario.compile;

import java.util.List;
import org.demarche.engine.model.ConditionReader;
import org.demarche.scenario.Problem;
import org.demarche.scenario.expression.CelCompiler;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.Spelling;
import org.demarche.scenario.source.YamlValue.ScalarType;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads conditions that are written while a session runs, as those of injects are read. */
final class RunningConditions implements ConditionReader {
  private final CelCompiler cel;
  private final Vocabulary vocabulary;

  RunningConditions(CelCompiler cel, Vocabulary vocabulary) {
    this.cel = cel;
    this.vocabulary = vocabulary;
  }

  /** One at a time: the vocabulary notes what is used. */
  @Override
  public synchronized Answer read(String written) {
    SourceText source = new SourceText("condition", written);
    YamlScalar scalar =
        new YamlScalar(
            ScalarType.TEXT,
            written,
            Spelling.whole(source.length()),
            new Place(source, 0, source.length()));
    Problems problems = new Problems();
    Scope scope = new Scope(vocabulary, Scope.Site.INJECT, List.of(), List.of());
    CompiledExpression condition = cel.condition(scalar, scope, problems);
    return condition == null || problems.hasErrors()
        ? problem(problems.sorted().getFirst())
        : new Answer.Condition(condition);
  }

  private static Answer problem(Problem problem) {
    String fix = problem.fix().isEmpty() ? "" : " " + problem.fix();
    String carets = " ".repeat(problem.column() - 1) + "^".repeat(problem.length());
    return new Answer.Problem(
        problem.message() + "." + fix, problem.column(), problem.excerpt() + "\n" + carets);
  }
}
