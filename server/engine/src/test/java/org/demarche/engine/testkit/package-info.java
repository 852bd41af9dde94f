/**
 * What tests of sessions share: a small scenario with one of everything ({@link
 * org.demarche.engine.testkit.Orchard}), a way to play it in a line or two ({@link
 * org.demarche.engine.testkit.Play}), and generators of games: {@link
 * org.demarche.engine.testkit.RandomGames} of it, and games in which everybody tries everything
 * ({@link org.demarche.engine.testkit.tries.AnyGames}).
 */
@NullMarked
package org.demarche.engine.testkit;

import org.jspecify.annotations.NullMarked;
