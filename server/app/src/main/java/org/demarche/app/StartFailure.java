package org.demarche.app;

/** The server cannot start. The message says what is wrong and how to mend it, for its user. */
final class StartFailure extends RuntimeException {
  StartFailure(String message) {
    super(message);
  }
}
