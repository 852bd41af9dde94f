package org.demarche.engine.view;

import java.util.List;
import java.util.function.Function;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.turn.Cause;

/** Finds what the scenario says of a cause. Immutable. */
record Definitions(Scenario scenario) {

  String title(Cause cause) {
    return switch (cause.kind()) {
      case MOVE -> move(cause.id()).title();
      case DEAL -> deal(cause.id()).title();
      case RULE -> rule(cause.id()).title();
      case INJECT -> inject(cause.id()).title();
      case DERIVATION -> "Follows from other tracks";
      case DECAY -> "Drift back to the start";
      case LIMIT -> "End of the range";
      case SENT_INJECT -> cause.words();
      case OVERRIDE -> "Set by white cell: " + cause.words();
      case RULING -> "Ruling: " + cause.words();
    };
  }

  List<String> cites(Cause cause) {
    return switch (cause.kind()) {
      case MOVE -> move(cause.id()).cites();
      case DEAL -> deal(cause.id()).cites();
      case RULE -> rule(cause.id()).cites();
      case INJECT -> inject(cause.id()).cites();
      case DERIVATION, DECAY, LIMIT, SENT_INJECT, OVERRIDE, RULING -> List.of();
    };
  }

  List<Effect> effects(Cause cause) {
    return switch (cause.kind()) {
      case MOVE -> move(cause.id()).effects();
      case DEAL -> deal(cause.id()).effects();
      case RULE -> rule(cause.id()).effects();
      case INJECT -> inject(cause.id()).effects();
      case DERIVATION, DECAY, LIMIT, SENT_INJECT, OVERRIDE, RULING -> List.of();
    };
  }

  Move move(String id) {
    return find(scenario.moves(), Move::id, id);
  }

  DealKind deal(String id) {
    return find(scenario.deals(), DealKind::id, id);
  }

  Rule rule(String id) {
    return find(scenario.rules(), Rule::id, id);
  }

  Inject inject(String id) {
    return find(scenario.injects(), Inject::id, id);
  }

  /** The index of the slot with this id. */
  int slot(String id) {
    return scenario.slots().indexOf(find(scenario.slots(), Slot::id, id));
  }

  private static <T> T find(List<T> all, Function<T, String> idOf, String id) {
    for (T one : all) {
      if (idOf.apply(one).equals(id)) {
        return one;
      }
    }
    throw new IllegalArgumentException("cause: " + id + " (expected: an id of the scenario)");
  }
}
