package org.demarche.engine.session;

import java.time.Instant;

/**
 * Something said.
 *
 * @param id unique in the session, for example {@code t4hx9mwq}; it tells nothing, see {@link Ids}
 * @param team index of the sender's team; -1 for facilitators
 * @param seat the sender's seat; empty for bots
 */
public record Message(
    String id,
    int team,
    String seat,
    String displayName,
    String text,
    Command.MessageAudience audience,
    int turn,
    Instant at) {}
