package org.demarche.scenario.compile;

import java.util.List;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;

/**
 * The index of the bin that a number falls into.
 *
 * @param ends where one bin ends and the next begins, ascending; an end belongs to the upper bin
 */
record BinOf(Expression value, List<Double> ends) implements Expression {
  BinOf {
    ends = List.copyOf(ends);
  }

  @Override
  public double number(Frame frame) {
    double number = value.number(frame);
    int bin = 0;
    while (bin < ends.size() && number >= ends.get(bin)) {
      bin++;
    }
    return bin;
  }

  @Override
  public String source() {
    return value.source();
  }

  @Override
  public List<Read> reads() {
    return value.reads();
  }
}
