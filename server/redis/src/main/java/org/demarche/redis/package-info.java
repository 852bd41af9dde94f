/** The session's ports over Redis, and the bundled Redis process. */
@NullMarked
package org.demarche.redis;

import org.jspecify.annotations.NullMarked;
