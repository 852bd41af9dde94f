/** What the client finds on the user's computer: variables, terminal, remembered seats and keys. */
@NullMarked
package org.demarche.cli.local;

import org.jspecify.annotations.NullMarked;
