package org.demarche.cli.play;

import org.demarche.cli.local.Environment;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.render.Duties;
import org.demarche.cli.text.Style;

/** Plays a seat from a terminal, or from a pipe, until the player leaves. */
public final class Playing {
  private final Environment environment;
  private final Connection connection;
  private final Style style;

  /**
   * Prepares to play.
   *
   * @param connection signed with the seat's token
   */
  public Playing(Environment environment, Connection connection, Style style) {
    this.environment = environment;
    this.connection = connection;
    this.style = style;
  }

  /** Returns when the player leaves. */
  public void run() {
    try (var dialogue = Dialogues.in(environment)) {
      play(new Desk(dialogue, style, environment.zone()));
    }
  }

  private void play(Desk desk) {
    try (var game = new Game(connection, desk)) {
      if (desk.isLive()) {
        game.follow();
      }
      try {
        new HomeScreen(game).open();
      } catch (Left _) {
        game.inbox().leave(game.view().getCursor());
        sayGoodbye(game, desk);
      }
    }
  }

  private void sayGoodbye(Game game, Desk desk) {
    var duties = Duties.of(game.view());
    if (!duties.isEmpty()) {
      desk.warn("You still owe: " + String.join(", ", duties) + ".");
    }
    desk.hint("Your seat waits for you: " + environment.program() + " play");
  }
}
