package org.demarche.engine.session;

import java.time.Instant;

/**
 * A command with its circumstances.
 *
 * @param requestId of the client's choice, 1 to 64 characters; empty if the caller doesn't repeat
 * @param at the time, read by the shell
 * @param trial whether it is only asked what would come of it; then what a person writes at last,
 *     the reason and the prediction of a move, is not demanded
 */
public record Request(Caller caller, String requestId, Instant at, Command command, boolean trial) {

  /** To be done. */
  public Request(Caller caller, String requestId, Instant at, Command command) {
    this(caller, requestId, at, command, false);
  }

  /** Only to see what would come of it. */
  public static Request trial(Caller caller, Instant at, Command command) {
    return new Request(caller, "", at, command, true);
  }
}
