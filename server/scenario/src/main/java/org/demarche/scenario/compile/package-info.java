/**
 * Makes a scenario of what its files say: first what things are called, then what they do, then
 * whether it all fits together.
 *
 * <p>Each section of the language has a reader of its own. A reader reports what is wrong and goes
 * on with something harmless, so that all problems are found at once.
 */
@NullMarked
package org.demarche.scenario.compile;

import org.jspecify.annotations.NullMarked;
