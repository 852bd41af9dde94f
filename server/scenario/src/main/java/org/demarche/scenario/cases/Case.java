package org.demarche.scenario.cases;

import java.util.List;
import java.util.Map;
import org.demarche.engine.turn.Truth;
import org.demarche.scenario.source.Place;

/**
 * One test of a scenario: a board, what is done on it, and what must follow.
 *
 * @param place of its name
 * @param board by slot, what differs from the start
 * @param injects indices of what happened at the turn's opening
 * @param before by team, indices of the moves that it ordered in the turn before
 * @param deals agreed by all their parties
 * @param then what must follow
 * @param refused which of the orders, or what else, must not be allowed
 */
public record Case(
    String name,
    Place place,
    Truth truth,
    int turn,
    Map<Integer, Double> board,
    CaseDraws draws,
    List<Integer> injects,
    Map<Integer, List<Integer>> before,
    List<Order> orders,
    List<Order> deals,
    List<Expectation> then,
    List<Order> refused) {

  public Case {
    board = Map.copyOf(board);
    injects = List.copyOf(injects);
    before = Map.copyOf(before);
    orders = List.copyOf(orders);
    deals = List.copyOf(deals);
    then = List.copyOf(then);
    refused = List.copyOf(refused);
  }

  /** The file in the scenario's folder. */
  public String file() {
    return place.file();
  }

  /** The line of its name, from 1. */
  public int line() {
    return place.line();
  }

  /**
   * A move or a deal as it was typed.
   *
   * @param team index of the team that orders or proposes it
   * @param deal whether it is a deal
   * @param index of the move or of the kind of deal
   * @param typed by parameter or term
   */
  public record Order(Place place, int team, boolean deal, int index, Map<String, String> typed) {
    public Order {
      typed = Map.copyOf(typed);
    }

    /** Whether this names the other: the same thing of the same team, with no other values. */
    boolean names(Order other) {
      return deal == other.deal
          && index == other.index
          && (deal || team == other.team)
          && (typed.isEmpty() || typed.equals(other.typed));
    }
  }
}
