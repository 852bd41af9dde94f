/**
 * A scenario's folder as text with places: files, YAML values that know where they stand, and the
 * problems found in them.
 *
 * <p>Nothing here knows what a scenario is made of.
 */
@NullMarked
package org.demarche.scenario.source;

import org.jspecify.annotations.NullMarked;
