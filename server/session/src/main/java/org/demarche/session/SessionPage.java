package org.demarche.session;

import java.util.List;

/**
 * Some sessions, the newest first.
 *
 * @param next where the next page begins; empty after the last one
 */
public record SessionPage(List<LoadedSession> sessions, String next) {
  public SessionPage {
    sessions = List.copyOf(sessions);
  }
}
