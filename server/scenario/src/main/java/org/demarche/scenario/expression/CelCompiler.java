package org.demarche.scenario.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import org.demarche.engine.model.Expression.Read;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the expressions of a scenario.
 *
 * <p>Making one takes a while, so one is kept. Safe to use from several threads.
 */
public final class CelCompiler {
  /** The longest expression, in characters. */
  public static final int MAXIMUM_LENGTH = 2000;

  private static final int MAXIMUM_DEPTH = 60;

  private final dev.cel.compiler.CelCompiler cel =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardEnvironmentEnabled(false)
          .setStandardDeclarations(Functions.operators())
          .setStandardMacros(List.<CelStandardMacro>of())
          .addFunctionDeclarations(Functions.declarations())
          .addVar(Rewriter.NUMBER, SimpleType.DOUBLE)
          .addVar(Rewriter.TEXT, SimpleType.STRING)
          .addVar(Rewriter.UNKNOWN, SimpleType.DYN)
          .setOptions(
              CelOptions.current()
                  .maxExpressionCodePointSize(MAXIMUM_LENGTH)
                  .maxParseRecursionDepth(MAXIMUM_DEPTH)
                  .build())
          .build();

  /** Compiles an amount; null if it is wrong, which is then among the problems. */
  public @Nullable CompiledExpression number(YamlValue value, Names names, Problems problems) {
    if (value instanceof YamlScalar scalar && scalar.type() == YamlValue.ScalarType.NUMBER) {
      double number = Numbers.read(scalar, 0, problems);
      return CompiledExpression.constant(scalar, number);
    }
    YamlScalar scalar = text(value, "a number or an expression is expected", false, problems);
    Checked checked = scalar == null ? null : check(scalar, names, SimpleType.DOUBLE, problems);
    return checked == null
        ? null
        : CompiledExpression.number(
            checked.written(),
            checked.reads(),
            (Code.NumberCode) checked.code(),
            checked.intervals());
  }

  /** Compiles a condition; null if it is wrong, which is then among the problems. */
  public @Nullable CompiledExpression condition(YamlValue value, Names names, Problems problems) {
    YamlScalar scalar = text(value, "a condition is expected", true, problems);
    Checked checked = scalar == null ? null : check(scalar, names, SimpleType.BOOL, problems);
    return checked == null
        ? null
        : CompiledExpression.condition(
            checked.written(),
            checked.reads(),
            (Code.ConditionCode) checked.code(),
            checked.intervals());
  }

  private record Checked(YamlScalar written, List<Read> reads, Code code, Intervals intervals) {}

  private static @Nullable YamlScalar text(
      YamlValue value, String expected, boolean truth, Problems problems) {
    if (value instanceof YamlScalar scalar
        && (scalar.type() == YamlValue.ScalarType.TEXT
            || (truth && scalar.type() == YamlValue.ScalarType.TRUTH))) {
      return scalar;
    }
    Fields.wrongType(problems, value, expected, "For example: tension >= 6.");
    return null;
  }

  private @Nullable Checked check(
      YamlScalar scalar, Names names, CelType wanted, Problems problems) {
    CelWords words = new CelWords(scalar, problems);
    if (scalar.text().codePointCount(0, scalar.text().length()) > MAXIMUM_LENGTH) {
      words.tooLong();
      return null;
    }
    CelAbstractSyntaxTree parsed = parse(scalar, words);
    if (parsed == null) {
      return null;
    }
    Rewriter rewriter = new Rewriter(scalar, names, parsed, problems);
    CelAbstractSyntaxTree rewritten = rewriter.rewrite();
    CelAbstractSyntaxTree checked = tree(cel.check(rewritten), words::type);
    if (checked == null || rewriter.failed()) {
      return null;
    }
    CelType type = checked.getResultType();
    if (!type.equals(wanted)) {
      words.result(type, wanted);
      return null;
    }
    return new Checked(
        scalar,
        rewriter.reads(),
        new Generator(rewriter.meanings()).code(checked.getExpr()),
        new Intervals(checked.getExpr(), rewriter.names()));
  }

  private @Nullable CelAbstractSyntaxTree parse(YamlScalar scalar, CelWords words) {
    return tree(cel.parse(scalar.text()), words::syntax);
  }

  private static @Nullable CelAbstractSyntaxTree tree(
      CelValidationResult result, IssueWriter writer) {
    if (result.hasError()) {
      writer.write(result, result.getErrors().getFirst()); // What follows is often its echo.
      return null;
    }
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("CEL: an error it did not list", e);
    }
  }

  private interface IssueWriter {
    void write(CelValidationResult result, CelIssue issue);
  }
}
