package org.demarche.engine.session;

import org.demarche.engine.whitecell.LedgerEntry.Doer;

/** Names callers as the ledger does. */
final class Doers {
  private Doers() {}

  /** Who intervenes; the session itself if nobody asked for it. */
  static Doer of(Situation now) {
    Seat seat = now.seat();
    return switch (now.request().caller()) {
      case Caller.Operator() -> Doer.OPERATOR;
      case Caller.OfWorld(_, _, _, var name, var world) -> Doer.ofWorld(name, world);
      case Caller.OfSeat _, Caller.ForTeam _, Caller.Newcomer(), Caller.Timer(), Caller.Bot _ ->
          seat == null ? Doer.SESSION : Doer.ofSeat(seat.id(), seat.displayName());
    };
  }
}
