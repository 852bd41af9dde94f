package org.demarche.engine.session;

import java.util.List;
import java.util.Map;

/**
 * An agreement, from its proposal on.
 *
 * @param id unique in the session, for example {@code d7kq2}; it tells nothing, see {@link Ids}
 * @param kind index of the kind in the scenario
 * @param proposer index of the team
 * @param acceptedBy team indices, the proposer first
 * @param terms values by term id, checked and completed with defaults
 * @param costs what each party pays, in the order of the kind's parties, by resource index
 * @param turn the turn it was proposed in
 * @param counters id of the deal it counters; empty if none
 * @param counteredBy id of the deal that counters it; empty if none
 */
public record Deal(
    String id,
    int kind,
    int proposer,
    List<Integer> acceptedBy,
    Map<String, String> terms,
    List<List<Double>> costs,
    String note,
    State state,
    int turn,
    String counters,
    String counteredBy) {

  public Deal {
    acceptedBy = List.copyOf(acceptedBy);
    terms = Map.copyOf(terms);
    costs = costs.stream().map(List::copyOf).toList();
  }

  /** Where a deal is in its life. */
  public enum State {
    PROPOSED,
    /** All parties have agreed; it takes effect when the turn closes. */
    ACCEPTED,
    REJECTED,
    COUNTERED,
    WITHDRAWN,
    /** The turn closed before all had agreed. */
    EXPIRED,
    IN_FORCE
  }

  /** Whether it can still be answered. */
  public boolean open() {
    return state == State.PROPOSED || state == State.ACCEPTED;
  }

  Deal in(State state) {
    return acceptedBy(acceptedBy, state);
  }

  Deal acceptedBy(List<Integer> acceptedBy, State state) {
    return new Deal(
        id, kind, proposer, acceptedBy, terms, costs, note, state, turn, counters, counteredBy);
  }

  Deal counteredBy(String by) {
    return new Deal(
        id, kind, proposer, acceptedBy, terms, costs, note, State.COUNTERED, turn, counters, by);
  }

  /** The deal once a turn has closed in which those with these ids took effect. */
  Deal closed(List<String> effective) {
    if (!open()) {
      return this;
    }
    return in(effective.contains(id) ? State.IN_FORCE : State.EXPIRED);
  }
}
