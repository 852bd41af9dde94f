/**
 * A scenario's rulebook, written from its data: what is in it, for players or for facilitators, as
 * a small model of a document, and that model in HTML and in Markdown.
 */
@NullMarked
package org.demarche.scenario.doc;

import org.jspecify.annotations.NullMarked;
