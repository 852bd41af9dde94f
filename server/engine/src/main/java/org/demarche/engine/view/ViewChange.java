package org.demarche.engine.view;

import org.demarche.engine.session.Message;
import org.demarche.engine.session.Seat;

/** One thing that has changed from one view to a later one of the same seat. */
public sealed interface ViewChange {

  record OfSession(SeatView.SessionView session) implements ViewChange {}

  record OfSeat(Seat seat) implements ViewChange {}

  record OfTeam(SeatView.TeamView team) implements ViewChange {}

  /** Replaces the track, but for its history, to which that of {@code track} is to be added. */
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

  record OfReveal(SeatView.Reveal reveal) implements ViewChange {}

  /** Assessments, injects and choices of this turn and before no longer belong to the view. */
  record ClearTurn(int turn) implements ViewChange {}
}
