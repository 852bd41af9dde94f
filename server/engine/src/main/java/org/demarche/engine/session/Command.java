package org.demarche.engine.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What may be asked of a session. Teams are given by index; a turn of 0 means the running one. */
public sealed interface Command {

  /** Takes a seat. */
  record TakeSeat(String code, String displayName, String tokenHash) implements Command {}

  record RevokeSeat(String seat, String reason) implements Command {}

  record SetBot(int team, boolean active) implements Command {}

  record StartSession() implements Command {}

  record PauseSession(String reason) implements Command {}

  record ResumeSession() implements Command {}

  record ExtendTurn(int turn, Duration by, String reason) implements Command {}

  /** Closes the turn: by a facilitator, or by the timer once the deadline is past. */
  record CloseTurn(int turn) implements Command {}

  record EndSession(String reason) implements Command {}

  record AddMove(int turn, String move, Map<String, String> parameters, String rationale)
      implements Command {
    public AddMove {
      parameters = Map.copyOf(parameters);
    }
  }

  record RemoveMove(String id) implements Command {}

  /**
   * Approves the team's draft.
   *
   * @param expectedRevision the revision of the orders the caller has seen; 0 for any
   */
  record ApproveOrders(int turn, int expectedRevision) implements Command {}

  record WithdrawOrders(int turn) implements Command {}

  record ProposeDeal(int turn, String deal, Map<String, String> terms, String note)
      implements Command {
    public ProposeDeal {
      terms = Map.copyOf(terms);
    }
  }

  record AnswerDeal(String id, Answer answer) implements Command {}

  record CounterDeal(String id, Map<String, String> terms, String note) implements Command {
    public CounterDeal {
      terms = Map.copyOf(terms);
    }
  }

  record SendMessage(String text, MessageAudience audience) implements Command {}

  /**
   * States how probable the team holds each answer.
   *
   * @param question id of the question; empty for the theses
   * @param probabilities by the option's value, or the thesis's id
   */
  record Assess(int turn, String question, Map<String, Double> probabilities, String evidence)
      implements Command {
    public Assess {
      probabilities = Map.copyOf(probabilities);
    }

    /** Of the theses. */
    public Assess(int turn, Map<String, Double> probabilities, String evidence) {
      this(turn, "", probabilities, evidence);
    }
  }

  /**
   * Sets a number of a move that only white cell decides.
   *
   * @param id of the ordered move
   * @param parameter id of the parameter; empty if the move has only one of that kind
   */
  record RuleMove(int team, String id, String parameter, double value, String reason)
      implements Command {}

  /** Awards points for the debrief, once the game is over; the last award of a team counts. */
  record AwardDebrief(int team, double points, String reason) implements Command {}

  /** What a party says to a deal. */
  enum Answer {
    ACCEPT,
    REJECT,
    WITHDRAW
  }

  /**
   * Who may read a message, beside the sender's team and facilitators.
   *
   * @param teams by team index
   * @param control whether it is meant for facilitators
   */
  record MessageAudience(boolean everyone, List<Integer> teams, boolean control) {
    public MessageAudience {
      teams = List.copyOf(teams);
    }
  }
}
