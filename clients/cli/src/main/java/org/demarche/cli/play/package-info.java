/**
 * The interactive screen: a whole game for somebody who has read no manual. There is one class for
 * each screen; what they ask and print goes through the desk, to a terminal or to a pipe. No rule
 * of the game is here: the server says what can be done, and why something can't.
 */
@NullMarked
package org.demarche.cli.play;

import org.jspecify.annotations.NullMarked;
