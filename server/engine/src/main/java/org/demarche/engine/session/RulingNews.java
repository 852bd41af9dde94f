package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Report;

/**
 * What white cell tells of its rulings as a turn is resolved: of a secret move, the mover alone.
 */
final class RulingNews {
  private final Scenario scenario;

  RulingNews(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * @param moves by team
   */
  List<Report> of(List<List<OrderedMove>> moves) {
    List<Report> reports = new ArrayList<>();
    for (int team = 0; team < moves.size(); team++) {
      for (OrderedMove ordered : moves.get(team)) {
        for (OrderedMove.Ruling ruling : ordered.rulings()) {
          if (!ruling.publicText().isBlank()) {
            reports.add(report(team, ordered, ruling.publicText()));
          }
        }
      }
    }
    return reports;
  }

  private Report report(int team, OrderedMove ordered, String text) {
    Move move = scenario.moves().get(ordered.move());
    boolean open = !move.secret();
    Cause cause =
        new Cause(
            Cause.Kind.RULING, move.id(), ordered.id(), team, List.of(team), move.title(), open);
    return new Report(text, cause, open, open ? List.of() : List.of(team));
  }
}
