/** The command line client. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
