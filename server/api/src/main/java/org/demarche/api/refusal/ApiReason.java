package org.demarche.api.refusal;

/**
 * Why the API refuses a call before, or without, asking the session. Its name is what clients see.
 */
public enum ApiReason {
  /** There is no token, or it opens nothing. */
  TOKEN_INVALID,
  /** The call needs the operator key. */
  OPERATOR_KEY_INVALID,
  /** The token opens a seat of another session than the one that is named. */
  OTHER_SESSION,
  /** Too many wrong tokens or codes came from this address. */
  TOO_MANY_ATTEMPTS,
  /** The request is larger than the server takes. */
  REQUEST_TOO_LARGE,
  SCENARIO_NOT_FOUND,
  SESSION_NOT_FOUND,
  CLASS_NOT_FOUND,
  /** The scenario cannot be played, or not even read; the message names the first problem. */
  SCENARIO_HAS_PROBLEMS,
  /** The server runs one simulation at a time. */
  SIMULATION_RUNNING,
  /** A page token that this server did not give. */
  PAGE_TOKEN_INVALID,
  /** The scenario the session is pinned to is not loaded. */
  SCENARIO_MISSING,
  /** The session's log holds something this server does not understand. */
  SESSION_UNREADABLE,
  /** Others were faster too often; send it again. */
  CONTENDED,
  /** Redis does not answer. */
  STORE_UNAVAILABLE,
  /** The stream ends because the server stops; another one, or the same again, will go on. */
  SERVER_STOPPING,
  /** A bug; the message names an incident in the server's log. */
  INTERNAL
}
