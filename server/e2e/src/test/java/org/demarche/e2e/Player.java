package org.demarche.e2e;

import java.util.List;
import java.util.Map;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.e2e.Playthrough.Ordered;

/** Somebody who plays a team, with a client of some kind. */
interface Player {
  /** Takes a seat, and reads the brief and the board. */
  void join(String code);

  /** Proposes a deal. */
  void propose(Agreed deal);

  /** Accepts the proposal of such a deal. */
  void accept(Agreed deal);

  /** Adds a move to the team's orders. */
  void order(Ordered move);

  /** Says something to one other team. */
  void say(String text, String team);

  /** States how probable each thesis is. */
  void assess(Map<String, Double> probabilities);

  /** Approves the team's orders. */
  void approve();

  /** What this client shows of the public reports of a turn that has just closed. */
  List<String> bulletin(int turn);

  /** What it shows of them, turn by turn, when the game is gone through again after its end. */
  List<List<String>> replayed();

  /** The final scores that this client shows, by team id, best first. */
  Map<String, Double> scores();
}
