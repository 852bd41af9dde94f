package org.demarche.engine.session;

import java.time.Instant;

/**
 * A command with its circumstances.
 *
 * @param requestId of the client's choice, 1 to 64 characters; empty if the caller doesn't repeat
 * @param at the time, read by the shell
 */
public record Request(Caller caller, String requestId, Instant at, Command command) {}
