package org.demarche.scenario.expression;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlReader;
import org.demarche.scenario.source.YamlValue;

/** Three numbers a, b and c, and a choice s, to write expressions with. */
final class ExpressionFixture {
  static final CelCompiler CEL = new CelCompiler();
  static final List<String> CHOICES = List.of("x", "y", "z");

  private static final Map<String, Integer> NUMBERS = Map.of("a", 0, "b", 1, "c", 2);

  private ExpressionFixture() {}

  static Meaning meaning(String name) {
    if (name.equals("s")) {
      return new Meaning.OfText(frame -> frame.texts()[0], CHOICES);
    }
    Integer index = NUMBERS.get(name);
    return index == null
        ? new Meaning.Nothing(ProblemKind.UNKNOWN_NAME, "no " + name, "", 0, name.length())
        : new Meaning.OfNumber(frame -> frame.numbers()[index], new Read.OfParameter(name, index));
  }

  static CompiledExpression number(String text) {
    return compiled(CEL.number(yaml(text), ExpressionFixture::meaning, new Problems()), text);
  }

  static CompiledExpression condition(String text) {
    return compiled(CEL.condition(yaml(text), ExpressionFixture::meaning, new Problems()), text);
  }

  private static CompiledExpression compiled(CompiledExpression expression, String text) {
    if (expression == null) {
      throw new AssertionError("does not compile: " + text);
    }
    return expression;
  }

  private static YamlValue yaml(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return YamlReader.read(new SourceText("test.yaml", quoted), new Problems());
  }

  static Frame frame(double a, double b, double c, String s) {
    double[] none = {};
    return new Frame(
        none, none, none, none, new double[] {a, b, c}, new String[] {s}, new int[2], none, 1, 3);
  }
}
