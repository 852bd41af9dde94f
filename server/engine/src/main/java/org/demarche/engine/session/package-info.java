/**
 * A session: what it is ({@link org.demarche.engine.session.SessionState}), what may be asked of it
 * ({@link org.demarche.engine.session.Command}), what happened ({@link
 * org.demarche.engine.session.Event}) and why something was refused ({@link
 * org.demarche.engine.session.Rejection}).
 *
 * <p>{@code decide} judges and {@code evolve} records; neither has any effect besides its answer.
 */
@NullMarked
package org.demarche.engine.session;

import org.jspecify.annotations.NullMarked;
