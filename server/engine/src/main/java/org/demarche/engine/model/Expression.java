package org.demarche.engine.model;

import java.util.List;

/**
 * A number or a condition of the scenario, compiled.
 *
 * <p>Pure and safe to use from several threads. A condition counts as true if its number is not 0.
 */
public interface Expression {

  /** Computes the number; conditions give 1 or 0. */
  double number(Frame frame);

  /** The expression as the author wrote it. */
  String source();

  /** What it reads, in the order of first mention, without repeats. */
  List<Read> reads();

  default boolean test(Frame frame) {
    return number(frame) != 0;
  }

  /** Something an expression reads. */
  sealed interface Read {
    /** The name in the expression, for example {@code economy.self}. */
    String name();

    /** A track's value, now or at the start. */
    record OfTrack(String name, TrackRef track, boolean atStart) implements Read {}

    /** A channel's effective units. */
    record OfChannel(String name, int channel) implements Read {}

    /** A parameter of the true thesis. */
    record OfThesis(String name, int parameter) implements Read {}

    /** Whether an inject happened at this turn's opening. */
    record OfInject(String name, int inject) implements Read {}

    /**
     * A named value of the rule.
     *
     * @param secret whether it was computed from something that not everybody sees exactly
     */
    record OfLocal(String name, int local, boolean secret) implements Read {}

    /** A number parameter of the move or deal; choices and texts are not listed. */
    record OfParameter(String name, int parameter) implements Read {}
  }
}
