package org.demarche.session;

import org.demarche.engine.session.Seat;

/** What a token opens. */
public sealed interface Access {

  /** A seat; {@code session} is as new as the log. */
  record Granted(LoadedSession session, Seat seat) implements Access {}

  /** The token was good, until a facilitator revoked its seat. */
  record Revoked(Seat seat) implements Access {}

  /** Nothing. */
  record Unknown() implements Access {}
}
