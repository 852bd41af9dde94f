package org.demarche.cli.play;

/** The player leaves the screen, or there is nothing more to read. */
final class Left extends RuntimeException {
  Left() {
    super(null, null, false, false);
  }
}
