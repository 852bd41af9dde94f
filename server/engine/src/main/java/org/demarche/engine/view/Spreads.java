package org.demarche.engine.view;

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
   * @param sorted ascending, at least one
   */
  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
