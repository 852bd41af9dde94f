package org.demarche.cli.play;

import org.demarche.cli.local.Environment;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.text.Style;

/** Asks the rules quiz at a terminal. */
public final class Quizzing {
  private final Environment environment;
  private final ClassCalls calls;
  private final Style style;

  public Quizzing(Environment environment, ClassCalls calls, Style style) {
    this.environment = environment;
    this.calls = calls;
    this.style = style;
  }

  /** Returns when all is answered, or when the player has enough. */
  public void run() {
    try (var dialogue = Dialogues.in(environment)) {
      new QuizScreen(new Desk(dialogue, style, environment.zone()), calls).open();
    } catch (Back | Left _) {
      // What is not answered waits.
    }
  }
}
