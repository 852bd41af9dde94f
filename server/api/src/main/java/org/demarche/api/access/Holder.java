package org.demarche.api.access;

import io.grpc.Context;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Seat;
import org.demarche.session.LoadedSession;
import org.jspecify.annotations.Nullable;

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

  /** The same of a call that the operator may make too; null if it did. */
  public static @Nullable Holder found() {
    return KEY.get();
  }

  public Caller caller() {
    return new Caller.OfSeat(seat.id());
  }
}
