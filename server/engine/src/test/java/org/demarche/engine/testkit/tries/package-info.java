/**
 * Games in which everybody tries everything: each kind of command is drawn, by those who usually
 * give it and now and then by others.
 */
@NullMarked
package org.demarche.engine.testkit.tries;

import org.jspecify.annotations.NullMarked;
