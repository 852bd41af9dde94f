/**
 * A scenario's own tests: boards and orders in {@code cases/*.yaml}, resolved by the engine and
 * compared with what their sentences expect.
 */
@NullMarked
package org.demarche.scenario.cases;

import org.jspecify.annotations.NullMarked;
