package org.demarche.engine.view;

import org.demarche.engine.session.Label;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.QuizAnswer;
import org.demarche.engine.session.Seat;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;

/** One thing that has changed from one view to a later one of the same seat. */
public sealed interface ViewChange {

  record OfSession(SeatView.SessionView session) implements ViewChange {}

  record OfSeat(Seat seat) implements ViewChange {}

  record OfTeam(SeatView.TeamView team) implements ViewChange {}

  /**
   * Replaces the track, but for its history: the readings of {@code track} are to be added to it,
   * or to replace those of the same turn.
   */
  record OfTrack(SeatView.TrackView track) implements ViewChange {}

  record OfBalance(SeatView.Balance balance) implements ViewChange {}

  record OfOrders(SeatView.OrdersView orders) implements ViewChange {}

  record OfDeal(SeatView.DealView deal) implements ViewChange {}

  record OfMessage(Message message) implements ViewChange {}

  record OfAssessment(SeatView.AssessmentView assessment) implements ViewChange {}

  record OfLastResult(TurnView result) implements ViewChange {}

  record OfObjective(SeatView.ObjectiveView objective) implements ViewChange {}

  record OfChoice(SeatView.ChoiceView choice) implements ViewChange {}

  /** An inject of the running turn, by its index. */
  record OfInject(int inject) implements ViewChange {}

  /** An inject of white cell's own, in the running turn. */
  record OfSentInject(PlannedInject inject) implements ViewChange {}

  record OfLabel(Label label) implements ViewChange {}

  record OfAdjudication(SeatView.AdjudicationView move) implements ViewChange {}

  record OfLedgerEntry(LedgerEntry entry) implements ViewChange {}

  record OfBranch(SeatView.BranchView branch) implements ViewChange {}

  record OfQuizAnswer(QuizAnswer answer) implements ViewChange {}

  record OfReveal(SeatView.Reveal reveal) implements ViewChange {}

  /**
   * Assessments, injects, choices and free-text moves of this turn and before no longer belong to
   * the view.
   */
  record ClearTurn(int turn) implements ViewChange {}
}
