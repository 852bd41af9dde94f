/**
 * What changed between two scenarios, or two versions of one: by section, by id and by field, with
 * all that they include and extend laid together before.
 */
@NullMarked
package org.demarche.scenario.diff;

import org.jspecify.annotations.NullMarked;
