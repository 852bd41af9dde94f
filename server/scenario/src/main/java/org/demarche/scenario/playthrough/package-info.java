/**
 * Recorded games: played by bots, written down with what came of them, and played again to see
 * whether the same comes of them.
 */
@NullMarked
package org.demarche.scenario.playthrough;

import org.jspecify.annotations.NullMarked;
