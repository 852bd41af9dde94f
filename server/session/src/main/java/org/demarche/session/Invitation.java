package org.demarche.session;

import org.demarche.engine.session.JoinCode;

/** What a join code leads to. */
public record Invitation(LoadedSession session, JoinCode code) {}
