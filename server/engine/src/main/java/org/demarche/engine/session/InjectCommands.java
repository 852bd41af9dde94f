package org.demarche.engine.session;

import org.demarche.engine.session.Command.DropInject;
import org.demarche.engine.session.Command.OverrideTrack;
import org.demarche.engine.session.Command.PlanInject;
import org.demarche.engine.session.Command.SendInject;

/** Judges what white cell does to the board. */
final class InjectCommands {
  private InjectCommands() {}

  static Decision plan(Situation now, PlanInject command) {
    throw new UnsupportedOperationException();
  }

  static Decision drop(Situation now, DropInject command) {
    throw new UnsupportedOperationException();
  }

  static Decision send(Situation now, SendInject command) {
    throw new UnsupportedOperationException();
  }

  static Decision override(Situation now, OverrideTrack command) {
    throw new UnsupportedOperationException();
  }
}
