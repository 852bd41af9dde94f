package org.demarche.engine.session;

import org.demarche.engine.session.Command.ReopenSession;
import org.demarche.engine.session.Command.Rewind;

/** Judges what takes a session back. */
final class ReturnCommands {
  private ReturnCommands() {}

  static Decision reopen(Situation now, ReopenSession command) {
    throw new UnsupportedOperationException();
  }

  static Decision rewind(Situation now, Rewind command) {
    throw new UnsupportedOperationException();
  }
}
