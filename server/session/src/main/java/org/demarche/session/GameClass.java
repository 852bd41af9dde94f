package org.demarche.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several sessions of one scenario, with one roster and one board.
 *
 * @param scenario its name
 * @param scenarioDigest of the version that all its sessions are pinned to
 * @param worlds in the order they are shown in, at least 1
 */
public record GameClass(
    String id,
    String title,
    String scenario,
    String scenarioDigest,
    List<World> worlds,
    Instant createdAt) {

  public GameClass {
    worlds = List.copyOf(worlds);
  }

  /**
   * One of its sessions.
   *
   * @param session id of the session, which may not exist if the class's creation was interrupted
   */
  public record World(String name, String session) {}

  /** The world that a session is; null if it is none of this class. */
  public @Nullable World worldOf(String session) {
    return worlds.stream().filter(it -> it.session().equals(session)).findFirst().orElse(null);
  }
}
