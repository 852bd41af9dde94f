/**
 * Resolves a turn: openings, orders and deals in, outcomes with their causes out.
 *
 * <p>Everything random is a keyed draw, so the same session and orders give the same turn on every
 * machine, and a changed order leaves every unrelated draw as it was.
 */
@NullMarked
package org.demarche.engine.turn;

import org.jspecify.annotations.NullMarked;
