/** Finds what a user means by the words typed: moves, teams, values; and names what is near. */
@NullMarked
package org.demarche.cli.intent;

import org.jspecify.annotations.NullMarked;
