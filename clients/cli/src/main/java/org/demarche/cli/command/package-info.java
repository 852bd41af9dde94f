/** The commands: they read what was typed, make the calls, and print what came of them. */
@NullMarked
package org.demarche.cli.command;

import org.jspecify.annotations.NullMarked;
