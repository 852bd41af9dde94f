/**
 * Turns the engine's values into the contract's messages and back. Generated types and engine types
 * meet here and nowhere else.
 *
 * <p>Everything is in a fixed order, maps included, so the same view gives the same bytes.
 */
@NullMarked
package org.demarche.api.mapping;

import org.jspecify.annotations.NullMarked;
