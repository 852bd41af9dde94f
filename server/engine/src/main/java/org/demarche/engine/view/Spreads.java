package org.demarche.engine.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.FreeText;
import org.demarche.engine.session.OrderedMove;
import org.demarche.engine.view.SeatView.Spread;
import org.demarche.engine.whitecell.Estimate;

/** What umpires' estimates of a free-text move come to. */
final class Spreads {
  private Spreads() {}

  /** One for each number that anybody has estimated. */
  static List<Spread> of(Scenario scenario, OrderedMove move, List<Estimate> estimates) {
    List<Spread> spreads = new ArrayList<>();
    for (Parameter parameter : FreeText.parameters(scenario, move)) {
      List<Double> values =
          estimates.stream()
              .filter(estimate -> estimate.parameter().equals(parameter.id()))
              .map(Estimate::value)
              .sorted()
              .toList();
      if (!values.isEmpty()) {
        spreads.add(
            new Spread(
                parameter.id(),
                values.size(),
                values.getFirst(),
                median(values),
                values.getLast()));
      }
    }
    return spreads;
  }

  /**
   * The mean of the two in the middle is that of the decimals that people wrote: of 0.3 and 0.6 it
   * is 0.45.
   *
   * @param sorted ascending, at least one
   */
  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : mean(sorted.get(middle - 1), sorted.get(middle));
  }

  private static double mean(double one, double other) {
    BigDecimal sum = BigDecimal.valueOf(one).add(BigDecimal.valueOf(other));
    return sum.divide(BigDecimal.TWO).doubleValue();
  }
}
