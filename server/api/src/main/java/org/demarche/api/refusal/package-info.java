/** How a call ends that does not succeed: one table of reasons, one shape of answer. */
@NullMarked
package org.demarche.api.refusal;

import org.jspecify.annotations.NullMarked;
