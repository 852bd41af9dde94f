/**
 * What a seat may know: the one place where secrets are kept.
 *
 * <p>A view is a pure function of state and seat, and a change is a function of two views, so
 * nothing reaches a seat that its view does not hold.
 */
@NullMarked
package org.demarche.engine.view;

import org.jspecify.annotations.NullMarked;
