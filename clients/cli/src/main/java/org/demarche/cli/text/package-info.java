/**
 * Words and figures on a terminal: tables, wrapping, colour, numbers and times. Nothing here knows
 * the game; all of it is pure.
 */
@NullMarked
package org.demarche.cli.text;

import org.jspecify.annotations.NullMarked;
