/**
 * The shell around the engine: loads, folds, decides, appends and publishes, and owns the ports to
 * the store.
 */
@NullMarked
package org.demarche.session;

import org.jspecify.annotations.NullMarked;
