/**
 * What white cell adds to a game: planned injects, arguments and estimates about free-text moves,
 * the ledger of its interventions, and the branches that a rewind leaves behind. Values only; what
 * is allowed is judged in {@code session}.
 */
@NullMarked
package org.demarche.engine.whitecell;

import org.jspecify.annotations.NullMarked;
