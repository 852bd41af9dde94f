package org.demarche.api.access;

import io.grpc.Context;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Seat;
import org.demarche.session.LoadedSession;

/**
 * Who holds the seat that a call is made for.
 *
 * @param session as it was when the call came
 */
public record Holder(LoadedSession session, Seat seat) {
  static final Context.Key<Holder> KEY = Context.key("holder");

  /** The holder on whose behalf this thread handles a call that requires a seat's token. */
  public static Holder current() {
    return KEY.get();
  }

  public Caller caller() {
    return new Caller.OfSeat(seat.id());
  }
}
