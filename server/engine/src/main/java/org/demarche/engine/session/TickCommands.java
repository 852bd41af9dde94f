package org.demarche.engine.session;

/** Does what is due. */
final class TickCommands {
  private TickCommands() {}

  static Decision tick(Situation now) {
    return ClockCommands.close(now, new Command.CloseTurn(0));
  }
}
