/** Following a game as it goes: the stream of changes, and the view they are applied to. */
@NullMarked
package org.demarche.cli.follow;

import org.jspecify.annotations.NullMarked;
