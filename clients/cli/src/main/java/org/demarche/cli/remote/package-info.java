/** The line to the server: where it is, who is calling, and what to do when it breaks. */
@NullMarked
package org.demarche.cli.remote;

import org.jspecify.annotations.NullMarked;
