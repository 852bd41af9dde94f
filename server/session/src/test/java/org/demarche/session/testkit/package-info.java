/**
 * For tests of what builds on sessions: the ports in memory, and for each port the suite that every
 * implementation must pass.
 */
@NullMarked
package org.demarche.session.testkit;

import org.jspecify.annotations.NullMarked;
