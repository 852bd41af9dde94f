/**
 * Starts the real server within a test, on a free port of this machine and a store that is gone
 * afterwards, and speaks to it as clients do.
 */
@NullMarked
package org.demarche.api.testkit;

import org.jspecify.annotations.NullMarked;
