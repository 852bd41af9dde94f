package org.demarche.api.access;

import org.demarche.protocol.v1.AuthoringServiceGrpc;
import org.demarche.protocol.v1.ClassServiceGrpc;
import org.demarche.protocol.v1.ScenarioServiceGrpc;
import org.demarche.protocol.v1.SessionServiceGrpc;

/** What a call has to bring along. */
public enum Requirement {
  NOTHING,
  OPERATOR_KEY,
  SEAT_TOKEN,
  /** Either. */
  OPERATOR_KEY_OR_SEAT_TOKEN;

  private static final String CONTRACT = "demarche.v1.";

  /**
   * What this method asks for. A method of the contract that nobody has thought of here asks for a
   * seat's token.
   *
   * @param service full name
   * @param method bare name
   */
  public static Requirement of(String service, String method) {
    if (!service.startsWith(CONTRACT)) {
      return NOTHING;
    }
    return switch (service) {
      case ScenarioServiceGrpc.SERVICE_NAME -> NOTHING;
      case AuthoringServiceGrpc.SERVICE_NAME -> OPERATOR_KEY;
      case SessionServiceGrpc.SERVICE_NAME ->
          switch (method) {
            case "LookUpCode", "JoinSession" -> NOTHING;
            case "CreateSession", "ListSessions" -> OPERATOR_KEY;
            default -> SEAT_TOKEN;
          };
      case ClassServiceGrpc.SERVICE_NAME ->
          switch (method) {
            case "CreateClass", "ListClasses" -> OPERATOR_KEY;
            default -> OPERATOR_KEY_OR_SEAT_TOKEN;
          };
      default -> SEAT_TOKEN;
    };
  }
}
