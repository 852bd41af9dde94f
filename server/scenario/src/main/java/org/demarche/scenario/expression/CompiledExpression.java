package org.demarche.scenario.expression;

import java.util.List;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.scenario.expression.Code.ConditionCode;
import org.demarche.scenario.expression.Code.ConstantCondition;
import org.demarche.scenario.expression.Code.ConstantNumber;
import org.demarche.scenario.expression.Code.NumberCode;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** An expression as code. */
public final class CompiledExpression implements Expression {
  private final String source;
  private final List<Read> reads;
  private final NumberCode code;
  private final @Nullable Place place;
  private final @Nullable Intervals intervals;

  private CompiledExpression(
      String source,
      List<Read> reads,
      NumberCode code,
      @Nullable Place place,
      @Nullable Intervals intervals) {
    this.source = source;
    this.reads = List.copyOf(reads);
    this.code = code;
    this.place = place;
    this.intervals = intervals;
  }

  static CompiledExpression number(
      YamlScalar written, List<Read> reads, NumberCode code, Intervals intervals) {
    return new CompiledExpression(
        written.text().strip(), reads, code, written.writtenAt(), intervals);
  }

  static CompiledExpression condition(
      YamlScalar written, List<Read> reads, ConditionCode code, Intervals intervals) {
    NumberCode number =
        code instanceof ConstantCondition(boolean value)
            ? new ConstantNumber(value ? 1 : 0)
            : frame -> code.at(frame) ? 1 : 0;
    return new CompiledExpression(
        written.text().strip(), reads, number, written.writtenAt(), intervals);
  }

  static CompiledExpression constant(YamlScalar written, double value) {
    NumberCode code = new ConstantNumber(value);
    return new CompiledExpression(written.text(), List.of(), code, written.writtenAt(), null);
  }

  /** An expression that is the same everywhere and stands nowhere. */
  public static CompiledExpression constant(String source, double value) {
    return new CompiledExpression(source, List.of(), new ConstantNumber(value), null, null);
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

  /** Where the author wrote it; null if nobody wrote it so. */
  public @Nullable Place place() {
    return place;
  }

  /** What it can be if its names can be this; a number that is not finite counts as 0. */
  public Possible possible(Possibilities names) {
    if (intervals != null) {
      return intervals.possible(names);
    }
    Double constant = constant();
    return constant == null ? new Possible.Anything() : Possible.Numbers.only(constant);
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
