/** The composition root: reads the configuration, wires the server by hand and runs it. */
@NullMarked
package org.demarche.app;

import org.jspecify.annotations.NullMarked;
