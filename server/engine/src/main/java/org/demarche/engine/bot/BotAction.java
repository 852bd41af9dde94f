package org.demarche.engine.bot;

import org.demarche.engine.session.Command;

/**
 * Something a bot wants to do.
 *
 * @param requestId the same whenever a bot wants the same in the same position, so that doing it
 *     twice is harmless
 */
public record BotAction(String requestId, Command command) {}
