/**
 * Finds in a compiled scenario what can never happen and what cannot fail to.
 *
 * <p>Each expression is judged by the ranges of what it reads. The ranges may be too wide and are
 * never too narrow, so a thing that is said never to happen never does.
 */
@NullMarked
package org.demarche.scenario.analysis;

import org.jspecify.annotations.NullMarked;
