/**
 * Turns what the server says into lines of text. Pure functions: the same message on the same page
 * gives the same lines.
 */
@NullMarked
package org.demarche.cli.render;

import org.jspecify.annotations.NullMarked;
