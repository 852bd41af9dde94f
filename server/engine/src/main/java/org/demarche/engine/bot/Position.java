package org.demarche.engine.bot;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Expression;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.Priced;

/**
 * The running turn as a policy meets it: what its team may still do, and how it does it.
 *
 * <p>What is asked here never depends on what the team could not know.
 */
public interface Position {

  /** Index of the team. */
  int team();

  /** Of the running turn, keyed by what they decide. */
  Draws draws();

  /** Whether a condition holds on what the team believes. */
  boolean believes(Expression condition);

  /** Indices of the injects of the turn that the team has read. */
  List<Integer> injects();

  /** How many more moves fit into the orders, beside free ones. */
  int room();

  /** Whether the move may be ordered once more, as far as limits and choices go. */
  boolean open(int move);

  /** How many times the move is in the orders. */
  int ordered(int move);

  Priced price(int move, Map<String, String> typed);

  /** Writes a move into the orders that is open, legal and paid for. */
  void order(int move, Map<String, String> typed, Priced.Legal legal);

  /** Whether the deal may still be proposed in this turn, and nobody has done so. */
  boolean dealOpen(int kind);

  Priced priceDeal(int kind, Map<String, String> typed);

  /** Proposes a deal that is open, legal and paid for. */
  void propose(int kind, Map<String, String> typed, Priced.Legal legal);
}
