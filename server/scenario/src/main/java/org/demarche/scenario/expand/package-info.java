/**
 * Writes out what a scenario says in short: deals that are kept over turns, their clauses, and what
 * injects let teams decide become the tracks, moves and rules that an author could have written.
 */
@NullMarked
package org.demarche.scenario.expand;

import org.jspecify.annotations.NullMarked;
