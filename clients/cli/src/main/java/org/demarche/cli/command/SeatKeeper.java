package org.demarche.cli.command;

import java.util.Locale;
import org.demarche.cli.local.RememberedSeat;
import org.demarche.cli.local.SeatStore;
import org.demarche.cli.remote.Endpoint;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;

/** Remembers the seats the server gives. */
final class SeatKeeper {
  private SeatKeeper() {}

  /** Remembers the seat and chooses it; its short name is that of its team or role. */
  static RememberedSeat remember(
      SeatStore store, Endpoint server, Session session, Seat seat, String token) {
    var role = role(seat.getRole());
    return store.remember(
        new RememberedSeat(
            seat.getTeam().isEmpty() ? role.replace('_', '-') : seat.getTeam(),
            server.toString(),
            session.getName(),
            session.getTitle(),
            seat.getName(),
            role,
            seat.getTeam(),
            seat.getDisplayName(),
            token));
  }

  /** For example {@code owner}. */
  private static String role(Seat.Role role) {
    return role.name().replaceFirst("^ROLE_", "").toLowerCase(Locale.ROOT);
  }
}
