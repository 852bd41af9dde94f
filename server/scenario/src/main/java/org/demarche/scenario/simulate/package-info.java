/**
 * Plays many seeded games of a scenario between bots and reports what an author wants to know: who
 * scores how much with what, what is never used, and whether the theses can be told apart.
 *
 * <p>A simulated game is resolved by the engine's own adjudicator and order rules; only what a
 * session keeps beside them, such as drafts and limits of use, is kept in plain arrays here.
 */
@NullMarked
package org.demarche.scenario.simulate;

import org.jspecify.annotations.NullMarked;
