package org.demarche.scenario.expression;

import org.demarche.engine.model.Frame;

/** A piece of a compiled expression, which computes without making objects. */
public sealed interface Code {

  /** Gives a number. */
  non-sealed interface NumberCode extends Code {
    double at(Frame frame);
  }

  /** Gives true or false. */
  non-sealed interface ConditionCode extends Code {
    boolean at(Frame frame);
  }

  /** Gives a text. */
  non-sealed interface TextCode extends Code {
    String at(Frame frame);
  }

  /** A number that is the same everywhere. */
  record ConstantNumber(double value) implements NumberCode {
    @Override
    public double at(Frame frame) {
      return value;
    }
  }

  /** A condition that always or never holds. */
  record ConstantCondition(boolean value) implements ConditionCode {
    @Override
    public boolean at(Frame frame) {
      return value;
    }
  }

  /** A text that is the same everywhere. */
  record ConstantText(String value) implements TextCode {
    @Override
    public String at(Frame frame) {
      return value;
    }
  }
}
