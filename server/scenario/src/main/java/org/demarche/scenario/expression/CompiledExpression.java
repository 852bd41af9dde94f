package org.demarche.scenario.expression;

import java.util.List;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.scenario.expression.Code.ConditionCode;
import org.demarche.scenario.expression.Code.ConstantCondition;
import org.demarche.scenario.expression.Code.ConstantNumber;
import org.demarche.scenario.expression.Code.NumberCode;
import org.jspecify.annotations.Nullable;

/** An expression as code. */
public final class CompiledExpression implements Expression {
  private final String source;
  private final List<Read> reads;
  private final NumberCode code;

  private CompiledExpression(String source, List<Read> reads, NumberCode code) {
    this.source = source;
    this.reads = List.copyOf(reads);
    this.code = code;
  }

  static CompiledExpression number(String source, List<Read> reads, NumberCode code) {
    return new CompiledExpression(source, reads, code);
  }

  static CompiledExpression condition(String source, List<Read> reads, ConditionCode code) {
    return new CompiledExpression(
        source,
        reads,
        code instanceof ConstantCondition(boolean value)
            ? new ConstantNumber(value ? 1 : 0)
            : frame -> code.at(frame) ? 1 : 0);
  }

  /** An expression that is the same everywhere. */
  public static CompiledExpression constant(String source, double value) {
    return new CompiledExpression(source, List.of(), new ConstantNumber(value));
  }

  @Override
  public double number(Frame frame) {
    double number = code.at(frame);
    return Double.isFinite(number) ? number : 0;
  }

  /** The number, if it is the same everywhere; else null. */
  public @Nullable Double constant() {
    return code instanceof ConstantNumber(double value) ? value : null;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public List<Read> reads() {
    return reads;
  }

  @Override
  public String toString() {
    return source;
  }
}
