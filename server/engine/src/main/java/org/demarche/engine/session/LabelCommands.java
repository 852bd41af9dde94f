package org.demarche.engine.session;

import org.demarche.engine.session.Command.SetLabel;

/** Judges what teams note for the debrief. */
final class LabelCommands {
  private LabelCommands() {}

  static Decision set(Situation now, SetLabel command) {
    throw new UnsupportedOperationException();
  }
}
