package org.demarche.api.refusal;

import com.google.rpc.Code;
import org.demarche.engine.session.Rejection;

/** The one table of reasons and the status codes they come with. */
public final class RejectionStatus {
  private RejectionStatus() {}

  /** The code of what a session refuses. */
  public static Code of(Rejection.Reason reason) {
    return switch (reason) {
      case INVALID_FIELD, MOVE_UNKNOWN, DEAL_UNKNOWN, REQUEST_ID_REUSED -> Code.INVALID_ARGUMENT;
      case NOT_RUNNING,
          NOT_PLANNING,
          NOT_IN_LOBBY,
          INJECT_NOT_PENDING,
          CODE_USED,
          PAUSED,
          TURN_CLOSED,
          DEADLINE_NOT_REACHED,
          SESSION_ENDED,
          NOT_ENDED,
          ALREADY_STARTED,
          TEAM_FULL,
          DEAL_NOT_OPEN,
          CANNOT_AFFORD,
          LIMIT_REACHED,
          REQUIREMENT_NOT_MET,
          ORDERS_APPROVED ->
          Code.FAILED_PRECONDITION;
      case NOT_FACILITATOR, NOT_A_TEAM, NOT_HEAD, VIEWPOINT_CLOSED -> Code.PERMISSION_DENIED;
      case SEAT_REVOKED -> Code.UNAUTHENTICATED;
      case SEAT_NOT_FOUND,
          CODE_NOT_FOUND,
          MOVE_NOT_FOUND,
          DEAL_NOT_FOUND,
          INJECT_NOT_FOUND,
          MESSAGE_NOT_FOUND,
          TURN_NOT_FOUND ->
          Code.NOT_FOUND;
      case ORDERS_CHANGED, DEADLINE_CHANGED -> Code.ABORTED;
      case SESSION_FULL -> Code.RESOURCE_EXHAUSTED;
    };
  }

  /** The code of what the API refuses. */
  public static Code of(ApiReason reason) {
    return switch (reason) {
      case TOKEN_INVALID, OPERATOR_KEY_INVALID -> Code.UNAUTHENTICATED;
      case OTHER_SESSION -> Code.PERMISSION_DENIED;
      case TOO_MANY_ATTEMPTS, REQUEST_TOO_LARGE, SIMULATION_RUNNING -> Code.RESOURCE_EXHAUSTED;
      case SCENARIO_NOT_FOUND, SESSION_NOT_FOUND, CLASS_NOT_FOUND -> Code.NOT_FOUND;
      case PAGE_TOKEN_INVALID -> Code.INVALID_ARGUMENT;
      case SCENARIO_MISSING, SCENARIO_HAS_PROBLEMS -> Code.FAILED_PRECONDITION;
      case SESSION_UNREADABLE -> Code.DATA_LOSS;
      case CONTENDED -> Code.ABORTED;
      case STORE_UNAVAILABLE, SERVER_STOPPING -> Code.UNAVAILABLE;
      case INTERNAL -> Code.INTERNAL;
    };
  }
}
