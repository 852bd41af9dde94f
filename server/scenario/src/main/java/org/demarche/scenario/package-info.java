/**
 * Reads scenario folders, reports every problem with its place, and compiles them for the engine.
 */
@NullMarked
package org.demarche.scenario;

import org.jspecify.annotations.NullMarked;
