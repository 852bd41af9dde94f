package org.demarche.session;

import org.demarche.engine.session.Seat;

/**
 * A seat that was given.
 *
 * @param token opens the seat; it is not kept in this form anywhere
 */
public record Seated(LoadedSession session, Seat seat, String token) {

  @Override
  public String toString() {
    return "Seated[%s, %s]".formatted(session.id(), seat.id());
  }
}
