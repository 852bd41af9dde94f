package org.demarche.engine.testkit.tries;

import java.util.List;
import org.demarche.engine.session.Command;
import org.demarche.engine.testkit.Play;

/** Something that can be tried in a game. */
public interface Try {

  /** How often it is tried, compared with the others. */
  int weight();

  /** Who usually tries it. */
  List<Anybody> usual();

  /**
   * The command in this position.
   *
   * @param pick chooses among what can be meant; ids are not known beforehand
   */
  Command command(Play play, int pick);

  /** Whether it is about a drafted move of one's own team. */
  default boolean ofOwnMove() {
    return false;
  }

  /** The game when it is tried; later than now for what only time brings. */
  default Play moment(Play play) {
    return play;
  }

  /** Makes a command. */
  interface Making {
    Command of(Play play, int pick);
  }
}
