/**
 * Whole games, crashes and pages. Every part is a real process: the packaged server with its Redis,
 * the packaged command line, Chromium, and here a program that calls the server by gRPC.
 */
@NullMarked
package org.demarche.e2e;

import org.jspecify.annotations.NullMarked;
