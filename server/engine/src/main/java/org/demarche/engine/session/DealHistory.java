package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.engine.model.Scenario;

/** Folds what happens to deals. */
final class DealHistory {
  private static final int NOBODY = -1;

  private DealHistory() {}

  /** The deals with one more; what it counters is told who did it by its own first step. */
  static List<Deal> proposed(SessionState state, Deal deal) {
    List<Deal> deals = new ArrayList<>(state.deals());
    if (!deal.steps().isEmpty()) {
      DealStep first = deal.steps().getFirst();
      var step =
          new DealStep(
              DealStep.Kind.COUNTERED, first.team(), first.displayName(), first.turn(), first.at());
      deals.replaceAll(old -> old.id().equals(deal.counters()) ? old.then(step) : old);
    }
    deals.add(deal);
    return deals;
  }

  static List<Deal> answered(Scenario scenario, SessionState state, Event.DealAnswered answered) {
    int team = answered.team();
    DealStep.Kind kind =
        switch (answered.answer()) {
          case ACCEPT -> DealStep.Kind.SIGNED;
          case REJECT -> DealStep.Kind.REJECTED;
          case WITHDRAW -> DealStep.Kind.WITHDRAWN;
        };
    var step = new DealStep(kind, team, answered.displayName(), state.turn(), answered.at());
    return changed(
        state,
        answered.id(),
        deal ->
            switch (answered.answer()) {
              case ACCEPT -> {
                List<Integer> agreed = new ArrayList<>(deal.acceptedBy());
                agreed.add(team);
                boolean all = agreed.containsAll(scenario.deals().get(deal.kind()).parties());
                yield deal.acceptedBy(agreed, all ? Deal.State.ACCEPTED : Deal.State.PROPOSED)
                    .then(step);
              }
              case REJECT -> deal.in(Deal.State.REJECTED).then(step);
              case WITHDRAW -> deal.in(Deal.State.WITHDRAWN).then(step);
            });
  }

  static List<Deal> countered(SessionState state, String id, String by) {
    return changed(state, id, deal -> deal.counteredBy(by));
  }

  static List<Deal> expired(SessionState state, String id, Instant at) {
    var step = new DealStep(DealStep.Kind.EXPIRED, NOBODY, "", state.turn(), at);
    return changed(state, id, deal -> deal.in(Deal.State.EXPIRED).then(step));
  }

  /** The deals once the running turn has closed in which those with these ids took effect. */
  static List<Deal> closed(SessionState state, List<String> effective) {
    return state.deals().stream()
        .map(
            deal -> {
              if (!deal.open()) {
                return deal;
              }
              Deal closed = deal.closed(effective);
              DealStep.Kind kind =
                  closed.state() == Deal.State.IN_FORCE
                      ? DealStep.Kind.IN_FORCE
                      : DealStep.Kind.EXPIRED;
              return closed.then(new DealStep(kind, NOBODY, "", state.turn(), Instant.EPOCH));
            })
        .toList();
  }

  private static List<Deal> changed(SessionState state, String id, UnaryOperator<Deal> change) {
    return state.deals().stream()
        .map(deal -> deal.id().equals(id) ? change.apply(deal) : deal)
        .toList();
  }
}
