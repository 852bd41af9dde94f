package org.demarche.session;

/**
 * What a command led to.
 *
 * @param subject id of what it made or changed: an ordered move, a deal, a message, a seat; or
 *     empty
 * @param session after it; other commands may be in it too
 */
public record Changed(String subject, LoadedSession session) {}
