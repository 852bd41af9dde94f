package org.demarche.session;

import java.util.List;
import org.demarche.engine.session.Command.Invitee;

/**
 * A class to be created.
 *
 * @param requestId of the client's choice; creating again with the same one gives the same class,
 *     and completes it if its creation was interrupted; empty if the caller doesn't repeat
 * @param session what every world is made of; its request id and title do not count
 * @param worlds at least 1, each with the people invited into it
 */
public record NewClass(String requestId, String title, NewSession session, List<World> worlds) {

  public NewClass {
    worlds = List.copyOf(worlds);
  }

  /** A world to be created. */
  public record World(String name, List<Invitee> people) {
    public World {
      people = List.copyOf(people);
    }
  }
}
