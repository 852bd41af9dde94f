/**
 * A server for tests: the contract's services over a small game kept in memory. It knows enough to
 * answer, refuse and stream; it has none of the engine's rules.
 */
@NullMarked
package org.demarche.cli.fake;

import org.jspecify.annotations.NullMarked;
