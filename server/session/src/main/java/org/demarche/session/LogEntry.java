package org.demarche.session;

import java.time.Instant;
import java.util.List;
import org.demarche.engine.session.Event;

/**
 * What one command changed.
 *
 * @param at when it was decided, by the clock of the server that decided it
 */
record LogEntry(Instant at, List<Event> events) {
  LogEntry {
    events = List.copyOf(events);
  }
}
