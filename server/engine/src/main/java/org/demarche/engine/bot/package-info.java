/**
 * Plays teams that nobody else plays.
 *
 * <p>A bot knows what a member of its team could know, its view, and says what it wants by the same
 * commands as everybody; the session may refuse them as it refuses anybody's. What it wants is
 * decided by a policy of the scenario, which plays simulated games too.
 */
@NullMarked
package org.demarche.engine.bot;

import org.jspecify.annotations.NullMarked;
