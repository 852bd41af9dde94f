package org.demarche.cli.play;

import org.demarche.cli.local.Environment;

/** Chooses how to talk with the player. */
final class Dialogues {
  private Dialogues() {}

  /** Line editing in a terminal that can do it, else lines in and lines out. */
  static Dialogue in(Environment environment) {
    return environment.terminal() && !"dumb".equals(environment.variable("TERM"))
        ? JLineDialogue.inThisTerminal(environment.out().charset())
        : new PlainDialogue(environment);
  }
}
