package org.demarche.engine.session;

import java.time.Instant;

/**
 * A remark on a team's draft, for the team alone.
 *
 * @param move id of the ordered move it is about; empty for the draft as a whole
 */
public record Comment(String id, String move, String displayName, String text, Instant at) {}
