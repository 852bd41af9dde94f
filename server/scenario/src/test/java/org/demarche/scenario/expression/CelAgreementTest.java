package org.demarche.scenario.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What we make of an expression computes what CEL's own runtime computes. */
class CelAgreementTest {
  private static final int EXPRESSIONS = 600;
  private static final int FRAMES = 5;

  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .addVar("a", SimpleType.DOUBLE)
          .addVar("b", SimpleType.DOUBLE)
          .addVar("c", SimpleType.DOUBLE)
          .addVar("s", SimpleType.STRING)
          .addFunctionDeclarations(two("min"), two("max"))
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .addFunctionBindings(
              CelFunctionBinding.from("min_2", Double.class, Double.class, Math::min),
              CelFunctionBinding.from("max_2", Double.class, Double.class, Math::max))
          .build();

  private static CelFunctionDecl two(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_2", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE));
  }

  @Test
  void random_expressions_give_the_same_numbers() throws Exception {
    Random random = new Random(20160204);
    int compared = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      compared += compare(new RandomExpression(random).number(4), random);
    }

    assertThat(compared).isGreaterThan(EXPRESSIONS * FRAMES * 9 / 10);
  }

  /** How many of the frames gave a finite number, for which alone there is something to compare. */
  private static int compare(String text, Random random) throws Exception {
    CelRuntime.Program theirs = RUNTIME.createProgram(COMPILER.compile(text).getAst());
    CompiledExpression ours = ExpressionFixture.number(text);
    int compared = 0;
    for (int i = 0; i < FRAMES; i++) {
      double a = random.nextInt(-4, 5);
      double b = random.nextDouble(-10, 10);
      double c = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
      String s = ExpressionFixture.CHOICES.get(random.nextInt(3));
      double expected = (double) theirs.eval(Map.of("a", a, "b", b, "c", c, "s", s));
      if (Double.isFinite(expected)) {
        double actual = ours.number(ExpressionFixture.frame(a, b, c, s));
        double tolerance = 1e-12 * Math.max(1, Math.abs(expected));
        assertThat(actual).as(text).isCloseTo(expected, within(tolerance));
        compared++;
      }
    }
    return compared;
  }
}
