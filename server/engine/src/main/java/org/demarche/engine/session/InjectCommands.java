package org.demarche.engine.session;

import java.util.List;
import org.demarche.engine.session.Command.DropInject;
import org.demarche.engine.session.Command.OverrideTrack;
import org.demarche.engine.session.Command.PlanInject;
import org.demarche.engine.session.Command.SendInject;

/** Judges what white cell does to the board. */
final class InjectCommands {
  private InjectCommands() {}

  /** The planned injects whose time has come. */
  static List<Event> due(Situation now) {
    return List.of();
  }

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
