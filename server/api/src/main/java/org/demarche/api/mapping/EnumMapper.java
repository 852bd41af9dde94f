package org.demarche.api.mapping;

import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Question;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.TurnView.CauseView;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.Cause;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.TrackChange;
import org.jspecify.annotations.Nullable;

/** The engine's constants and their partners in the contract. */
final class EnumMapper {
  private EnumMapper() {}

  static Session.State state(SeatView.State state) {
    return switch (state) {
      case LOBBY -> Session.State.STATE_LOBBY;
      case RUNNING -> Session.State.STATE_RUNNING;
      case PAUSED -> Session.State.STATE_PAUSED;
      case ENDED -> Session.State.STATE_ENDED;
    };
  }

  static Session.Phase phase(SeatView.Phase phase) {
    return switch (phase) {
      case BRIEFING -> Session.Phase.PHASE_BRIEFING;
      case PLANNING -> Session.Phase.PHASE_PLANNING;
      case ADJUDICATION -> Session.Phase.PHASE_ADJUDICATION;
      case REVEAL -> Session.Phase.PHASE_REVEAL;
    };
  }

  static org.demarche.protocol.v1.Seat.Role role(Seat.Role role) {
    return switch (role) {
      case MEMBER -> org.demarche.protocol.v1.Seat.Role.ROLE_MEMBER;
      case OWNER -> org.demarche.protocol.v1.Seat.Role.ROLE_OWNER;
      case CONTROLLER -> org.demarche.protocol.v1.Seat.Role.ROLE_CONTROLLER;
      case WHITE_CELL -> org.demarche.protocol.v1.Seat.Role.ROLE_WHITE_CELL;
      case UMPIRE -> org.demarche.protocol.v1.Seat.Role.ROLE_UMPIRE;
      case OBSERVER -> org.demarche.protocol.v1.Seat.Role.ROLE_OBSERVER;
    };
  }

  /**
   * Who acts for a team.
   *
   * @param field of the request
   */
  static StandIn standIn(String field, org.demarche.protocol.v1.StandIn standIn) {
    return switch (standIn) {
      case STAND_IN_NONE -> StandIn.NONE;
      case STAND_IN_HOLD -> StandIn.HOLD;
      case STAND_IN_DEFAULT -> StandIn.DEFAULT;
      case STAND_IN_BOT -> StandIn.BOT;
      case STAND_IN_WHITE_CELL -> StandIn.WHITE_CELL;
      case STAND_IN_UNSPECIFIED, UNRECOGNIZED ->
          throw Refusals.ofField(
              field,
              "Say who acts for the team: STAND_IN_NONE, STAND_IN_HOLD, STAND_IN_DEFAULT,"
                  + " STAND_IN_BOT or STAND_IN_WHITE_CELL.");
    };
  }

  /**
   * A phase that can be ended; planning if none is named.
   *
   * @param field of the request
   */
  static Phase phase(String field, Session.Phase phase) {
    return switch (phase) {
      case PHASE_BRIEFING -> Phase.BRIEFING;
      case PHASE_UNSPECIFIED, PHASE_PLANNING -> Phase.PLANNING;
      case PHASE_ADJUDICATION -> Phase.ADJUDICATION;
      case PHASE_REVEAL, UNRECOGNIZED ->
          throw Refusals.ofField(
              field, "Name PHASE_BRIEFING, PHASE_PLANNING or PHASE_ADJUDICATION.");
    };
  }

  static org.demarche.protocol.v1.StandIn standIn(StandIn standIn) {
    return switch (standIn) {
      case NONE -> org.demarche.protocol.v1.StandIn.STAND_IN_NONE;
      case HOLD -> org.demarche.protocol.v1.StandIn.STAND_IN_HOLD;
      case DEFAULT -> org.demarche.protocol.v1.StandIn.STAND_IN_DEFAULT;
      case BOT -> org.demarche.protocol.v1.StandIn.STAND_IN_BOT;
      case WHITE_CELL -> org.demarche.protocol.v1.StandIn.STAND_IN_WHITE_CELL;
    };
  }

  static org.demarche.protocol.v1.Label.Kind labelKind(Label.Kind kind) {
    return switch (kind) {
      case SINCERE -> org.demarche.protocol.v1.Label.Kind.KIND_SINCERE;
      case BLUFF -> org.demarche.protocol.v1.Label.Kind.KIND_BLUFF;
      case BELIEVED -> org.demarche.protocol.v1.Label.Kind.KIND_BELIEVED;
      case DOUBTED -> org.demarche.protocol.v1.Label.Kind.KIND_DOUBTED;
      case NONE -> org.demarche.protocol.v1.Label.Kind.KIND_NONE;
    };
  }

  static org.demarche.protocol.v1.LedgerEntry.Doer doer(LedgerEntry.Doer.Capacity doer) {
    return switch (doer) {
      case SESSION -> org.demarche.protocol.v1.LedgerEntry.Doer.DOER_SESSION;
      case SEAT -> org.demarche.protocol.v1.LedgerEntry.Doer.DOER_SEAT;
      case OPERATOR -> org.demarche.protocol.v1.LedgerEntry.Doer.DOER_OPERATOR;
      case OTHER_WORLD -> org.demarche.protocol.v1.LedgerEntry.Doer.DOER_OTHER_WORLD;
    };
  }

  static org.demarche.protocol.v1.LedgerEntry.Kind ledgerKind(LedgerEntry.Kind kind) {
    return switch (kind) {
      case START -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_START;
      case PRACTICE -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_PRACTICE;
      case PAUSE -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_PAUSE;
      case RESUME -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_RESUME;
      case EXTEND -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_EXTEND;
      case SHIFT -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_SHIFT;
      case CLOSE -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_CLOSE;
      case END -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_END;
      case REOPEN -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_REOPEN;
      case REWIND -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_REWIND;
      case SEAT -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_SEAT;
      case STAND_IN -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_STAND_IN;
      case INJECT -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_INJECT;
      case RULING -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_RULING;
      case OVERRIDE -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_OVERRIDE;
      case BROADCAST -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_BROADCAST;
      case AWARD -> org.demarche.protocol.v1.LedgerEntry.Kind.KIND_AWARD;
    };
  }

  static Orders.State ordersState(SeatView.OrdersState state) {
    return switch (state) {
      case DRAFT -> Orders.State.STATE_DRAFT;
      case APPROVED -> Orders.State.STATE_APPROVED;
      case LOCKED -> Orders.State.STATE_LOCKED;
    };
  }

  static org.demarche.protocol.v1.Deal.State dealState(Deal.State state) {
    return switch (state) {
      case PROPOSED -> org.demarche.protocol.v1.Deal.State.STATE_PROPOSED;
      case ACCEPTED -> org.demarche.protocol.v1.Deal.State.STATE_ACCEPTED;
      case REJECTED -> org.demarche.protocol.v1.Deal.State.STATE_REJECTED;
      case COUNTERED -> org.demarche.protocol.v1.Deal.State.STATE_COUNTERED;
      case WITHDRAWN -> org.demarche.protocol.v1.Deal.State.STATE_WITHDRAWN;
      case EXPIRED -> org.demarche.protocol.v1.Deal.State.STATE_EXPIRED;
      case IN_FORCE -> org.demarche.protocol.v1.Deal.State.STATE_IN_FORCE;
    };
  }

  static Prediction.Direction direction(
      org.demarche.engine.session.Prediction.Direction direction) {
    return switch (direction) {
      case RISES -> Prediction.Direction.DIRECTION_RISES;
      case STAYS -> Prediction.Direction.DIRECTION_STAYS;
      case FALLS -> Prediction.Direction.DIRECTION_FALLS;
    };
  }

  static org.demarche.protocol.v1.PlannedInject.State injectState(PlannedInject.State state) {
    return switch (state) {
      case PLANNED -> org.demarche.protocol.v1.PlannedInject.State.STATE_PLANNED;
      case SENT -> org.demarche.protocol.v1.PlannedInject.State.STATE_SENT;
      case DROPPED -> org.demarche.protocol.v1.PlannedInject.State.STATE_DROPPED;
    };
  }

  static TrackChange.Operation operation(Effect.Operation operation) {
    return switch (operation) {
      case ADD -> TrackChange.Operation.OPERATION_ADD;
      case MULTIPLY -> TrackChange.Operation.OPERATION_MULTIPLY;
      case SET -> TrackChange.Operation.OPERATION_SET;
    };
  }

  static Cause.Kind causeKind(CauseView.Kind kind) {
    return switch (kind) {
      case MOVE -> Cause.Kind.KIND_MOVE;
      case DEAL -> Cause.Kind.KIND_DEAL;
      case RULE -> Cause.Kind.KIND_RULE;
      case INJECT -> Cause.Kind.KIND_INJECT;
      case DERIVATION -> Cause.Kind.KIND_DERIVATION;
      case DECAY -> Cause.Kind.KIND_DECAY;
      case LIMIT -> Cause.Kind.KIND_LIMIT;
      case SENT_INJECT -> Cause.Kind.KIND_SENT_INJECT;
      case OVERRIDE -> Cause.Kind.KIND_OVERRIDE;
      case RULING -> Cause.Kind.KIND_RULING;
      case UNKNOWN -> Cause.Kind.KIND_UNKNOWN;
    };
  }

  static org.demarche.protocol.v1.Question.Kind questionKind(Question.Kind kind) {
    return switch (kind) {
      case BINARY -> org.demarche.protocol.v1.Question.Kind.KIND_BINARY;
      case CATEGORICAL -> org.demarche.protocol.v1.Question.Kind.KIND_CATEGORICAL;
      case NUMERIC -> org.demarche.protocol.v1.Question.Kind.KIND_NUMERIC;
    };
  }

  /** Null if the client named no answer, or one of a later contract. */
  static Command.@Nullable Answer answer(AnswerDealRequest.Answer answer) {
    return switch (answer) {
      case ANSWER_ACCEPT -> Command.Answer.ACCEPT;
      case ANSWER_REJECT -> Command.Answer.REJECT;
      case ANSWER_WITHDRAW -> Command.Answer.WITHDRAW;
      case ANSWER_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }
}
