package org.demarche.scenario.cases;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Cause;

/**
 * What is named after {@code because}.
 *
 * @param id of a move, deal, rule or inject, or one of the words for what the engine does by itself
 */
public record CauseName(String id) {
  private static final String DECAY = "decay";
  private static final String RANGE = "range";

  /** All that may be named. */
  static List<String> known(Scenario scenario) {
    List<String> known = new ArrayList<>();
    scenario.rules().forEach(rule -> known.add(rule.id()));
    scenario.moves().forEach(move -> known.add(move.id()));
    scenario.deals().forEach(deal -> known.add(deal.id()));
    scenario.injects().forEach(inject -> known.add(inject.id()));
    known.add(DECAY);
    known.add(RANGE);
    return known;
  }

  /**
   * Whether this names the cause. An inject's name covers the options that it opens, a deal's name
   * what the language makes of the deal: its delivery, efforts and leaks.
   */
  boolean covers(Scenario scenario, Cause cause) {
    return switch (cause.kind()) {
      case DECAY -> id.equals(DECAY) || id.equals(cause.id());
      case LIMIT -> id.equals(RANGE);
      case DERIVATION -> id.equals(cause.id());
      case MOVE -> id.equals(cause.id()) || opensOrMakes(scenario, cause.id());
      case RULE -> id.equals(cause.id()) || makes(scenario, cause.id());
      case DEAL, INJECT, SENT_INJECT, OVERRIDE, RULING -> id.equals(cause.id());
    };
  }

  private boolean opensOrMakes(Scenario scenario, String move) {
    return makes(scenario, move)
        || scenario.moves().stream()
            .filter(one -> one.id().equals(move) && one.opening() >= 0)
            .anyMatch(one -> scenario.injects().get(one.opening()).id().equals(id));
  }

  private boolean makes(Scenario scenario, String other) {
    return other.startsWith(id + "_")
        && scenario.deals().stream()
            .anyMatch(deal -> deal.id().equals(id) && deal.standing() != null);
  }
}
