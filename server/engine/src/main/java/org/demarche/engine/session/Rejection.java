package org.demarche.engine.session;

import java.util.List;
import java.util.Map;

/**
 * Why a command was refused. A refusal writes nothing.
 *
 * @param message what is wrong and how to mend it, for the person who asked
 * @param facts for programs, by name
 * @param fields which fields of the request are at fault
 */
public record Rejection(
    Reason reason, String message, Map<String, String> facts, List<FieldViolation> fields) {

  public Rejection {
    facts = Map.copyOf(facts);
    fields = List.copyOf(fields);
  }

  /**
   * A field that is at fault.
   *
   * @param field as in the contract, for example {@code parameters.size}
   */
  public record FieldViolation(String field, String message) {}

  /** The machine-readable reason; its name is what clients see. */
  public enum Reason {
    INVALID_FIELD,
    NOT_RUNNING,
    NOT_PLANNING,
    NOT_IN_LOBBY,
    DEADLINE_CHANGED,
    INJECT_NOT_FOUND,
    INJECT_NOT_PENDING,
    MESSAGE_NOT_FOUND,
    CODE_USED,
    NOT_HEAD,
    PAUSED,
    TURN_CLOSED,
    DEADLINE_NOT_REACHED,
    SESSION_ENDED,
    NOT_ENDED,
    ALREADY_STARTED,
    NOT_FACILITATOR,
    NOT_A_TEAM,
    SEAT_REVOKED,
    SEAT_NOT_FOUND,
    CODE_NOT_FOUND,
    TEAM_FULL,
    MOVE_UNKNOWN,
    MOVE_NOT_FOUND,
    DEAL_UNKNOWN,
    DEAL_NOT_FOUND,
    DEAL_NOT_OPEN,
    CANNOT_AFFORD,
    LIMIT_REACHED,
    REQUIREMENT_NOT_MET,
    ORDERS_APPROVED,
    ORDERS_CHANGED,
    VIEWPOINT_CLOSED,
    TURN_NOT_FOUND,
    REQUEST_ID_REUSED,
    SESSION_FULL
  }
}
