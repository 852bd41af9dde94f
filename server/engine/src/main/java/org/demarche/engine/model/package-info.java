/**
 * A compiled scenario: immutable data with every name resolved to an index or a slot.
 *
 * <p>The engine knows states, tracks and moves only through these types; what they are called and
 * what they do is in the scenario. The compiler that makes them is the scenario module.
 */
@NullMarked
package org.demarche.engine.model;

import org.jspecify.annotations.NullMarked;
