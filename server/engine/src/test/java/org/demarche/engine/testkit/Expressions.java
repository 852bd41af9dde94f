package org.demarche.engine.testkit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.TrackRef;

/** Expressions as lambdas. */
public final class Expressions {
  private Expressions() {}

  public static Expression number(double value) {
    return of(Double.toString(value), List.of(), _ -> value);
  }

  /** The value of a track. */
  public static Expression value(String name, TrackRef track) {
    return of(
        name,
        List.of(new Read.OfTrack(name, track, false)),
        frame -> frame.values()[track.slot(frame)]);
  }

  /** A channel's effective units. */
  public static Expression channel(int channel) {
    String name = "channel." + channel;
    return of(name, List.of(new Read.OfChannel(name, channel)), frame -> frame.channels()[channel]);
  }

  /** A parameter of the true thesis. */
  public static Expression thesis(int parameter) {
    String name = "thesis." + parameter;
    return of(
        name, List.of(new Read.OfThesis(name, parameter)), frame -> frame.thesis()[parameter]);
  }

  /** A number parameter of the move or deal. */
  public static Expression parameter(String id, int index) {
    return of(id, List.of(new Read.OfParameter(id, index)), frame -> frame.numbers()[index]);
  }

  /** Whether a choice parameter has this value. */
  public static Expression chosen(int index, String value) {
    return of(
        "parameter == \"" + value + "\"",
        List.of(),
        frame -> frame.texts()[index].equals(value) ? 1 : 0);
  }

  public static Expression times(double factor, Expression other) {
    return of(
        factor + " * " + other.source(), other.reads(), frame -> factor * other.number(frame));
  }

  public static Expression atLeast(Expression other, double bound) {
    return of(
        other.source() + " >= " + bound,
        other.reads(),
        frame -> other.number(frame) >= bound ? 1 : 0);
  }

  public static Expression of(String source, List<Read> reads, ToDoubleFunction<Frame> function) {
    return new Expression() {
      @Override
      public double number(Frame frame) {
        return function.applyAsDouble(frame);
      }

      @Override
      public String source() {
        return source;
      }

      @Override
      public List<Read> reads() {
        return reads;
      }
    };
  }
}
