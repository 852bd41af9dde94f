package org.demarche.engine.turn;

import java.util.List;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Frame;

/** A number that is the same everywhere, as white cell gives it. */
record Constant(double value) implements Expression {

  @Override
  public double number(Frame frame) {
    return value;
  }

  @Override
  public String source() {
    return NumberWords.plain(value);
  }

  @Override
  public List<Read> reads() {
    return List.of();
  }
}
