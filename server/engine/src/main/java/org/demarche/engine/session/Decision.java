package org.demarche.engine.session;

import java.util.List;

/** The answer of {@code decide}. */
public sealed interface Decision {

  /**
   * The command is carried out.
   *
   * @param subject id of what the command made or changed: an ordered move, a deal, a message, a
   *     seat; or empty
   * @param events what to append, as one entry; empty if the command changes nothing, as a repeat
   *     does
   */
  record Accepted(String subject, List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Rejected(Rejection rejection) implements Decision {}
}
