package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param secret whether its parties keep it to themselves, although its kind is public
 * @param expires until when it can be signed; null for as long as its turn is open
 * @param steps what has happened to it, oldest first
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
    String counteredBy,
    boolean secret,
    @Nullable Instant expires,
    List<DealClause> clauses,
    List<DealStep> steps) {

  public Deal {
    acceptedBy = List.copyOf(acceptedBy);
    terms = Map.copyOf(terms);
    costs = costs.stream().map(List::copyOf).toList();
    clauses = List.copyOf(clauses);
    steps = List.copyOf(steps);
  }

  /** A deal without an expiry or clauses of its own, as public as its kind. */
  public Deal(
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
    this(
        id,
        kind,
        proposer,
        acceptedBy,
        terms,
        costs,
        note,
        state,
        turn,
        counters,
        counteredBy,
        false,
        null,
        List.of(),
        List.of());
  }

  /** Where a deal is in its life. */
  public enum State {
    PROPOSED,
    /** All parties have agreed; it takes effect when the turn closes. */
    ACCEPTED,
    REJECTED,
    COUNTERED,
    WITHDRAWN,
    /** Its turn closed, or its own time was up, before all had agreed. */
    EXPIRED,
    IN_FORCE
  }

  /** Whether it can still be answered. */
  public boolean open() {
    return state == State.PROPOSED || state == State.ACCEPTED;
  }

  /** Whether it was to be signed by this time and is not. */
  boolean expiredBy(Instant at) {
    return state == State.PROPOSED && expires != null && !at.isBefore(expires);
  }

  Deal in(State state) {
    return with(acceptedBy, state, counteredBy, steps);
  }

  Deal acceptedBy(List<Integer> acceptedBy, State state) {
    return with(acceptedBy, state, counteredBy, steps);
  }

  Deal counteredBy(String by) {
    return with(acceptedBy, State.COUNTERED, by, steps);
  }

  /** The deal with one more step in its history. */
  Deal then(DealStep step) {
    List<DealStep> longer = new ArrayList<>(steps);
    longer.add(step);
    return with(acceptedBy, state, counteredBy, longer);
  }

  /** The deal with only these of its clauses. */
  public Deal with(List<DealClause> clauses) {
    return new Deal(
        id,
        kind,
        proposer,
        acceptedBy,
        terms,
        costs,
        note,
        state,
        turn,
        counters,
        counteredBy,
        secret,
        expires,
        clauses,
        steps);
  }

  private Deal with(
      List<Integer> acceptedBy, State state, String counteredBy, List<DealStep> steps) {
    return new Deal(
        id,
        kind,
        proposer,
        acceptedBy,
        terms,
        costs,
        note,
        state,
        turn,
        counters,
        counteredBy,
        secret,
        expires,
        clauses,
        steps);
  }

  /** The deal once a turn has closed in which those with these ids took effect. */
  Deal closed(List<String> effective) {
    if (!open()) {
      return this;
    }
    return in(effective.contains(id) ? State.IN_FORCE : State.EXPIRED);
  }
}
