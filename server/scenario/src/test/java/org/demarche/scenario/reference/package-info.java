/** Writes what of the language's reference follows from its schema. */
@NullMarked
package org.demarche.scenario.reference;

import org.jspecify.annotations.NullMarked;
