/** What can go wrong for a user, and with which exit code the program then ends. */
@NullMarked
package org.demarche.cli.failure;

import org.jspecify.annotations.NullMarked;
