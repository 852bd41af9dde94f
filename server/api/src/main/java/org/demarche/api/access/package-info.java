/** Who may call what: tokens, the operator key, and the throttle on guesses. */
@NullMarked
package org.demarche.api.access;

import org.jspecify.annotations.NullMarked;
