package org.demarche.scenario.compile;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;

/** The index of the first condition that holds; the one after the last if none does. */
record FirstTrue(List<? extends Expression> conditions) implements Expression {

  static FirstTrue of(List<? extends Expression> conditions) {
    return new FirstTrue(List.copyOf(conditions));
  }

  @Override
  public double number(Frame frame) {
    for (int index = 0; index < conditions.size(); index++) {
      if (conditions.get(index).test(frame)) {
        return index;
      }
    }
    return conditions.size();
  }

  @Override
  public String source() {
    return conditions.stream().map(Expression::source).collect(Collectors.joining("; "));
  }

  @Override
  public List<Read> reads() {
    return conditions.stream().flatMap(one -> one.reads().stream()).distinct().toList();
  }
}
