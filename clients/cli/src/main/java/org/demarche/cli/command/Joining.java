package org.demarche.cli.command;

import org.demarche.cli.failure.Failure;
import org.demarche.cli.local.RememberedSeat;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.remote.SessionCalls;
import org.demarche.protocol.v1.JoinSessionResponse;
import org.jspecify.annotations.Nullable;

/** Takes a seat with a code, and remembers it. */
final class Joining {
  private final Context context;

  /**
   * A seat that was taken.
   *
   * @param connection to the server that gave it; unsigned
   */
  record Joined(Connection connection, JoinSessionResponse answer, RememberedSeat seat) {}

  Joining(Context context) {
    this.context = context;
  }

  /**
   * Takes the seat.
   *
   * @param code the join code, or the link that holds it
   * @param displayName null for the name of the computer's user
   */
  Joined join(String code, @Nullable String displayName) {
    var connection = connection(code);
    var given = code.substring(code.lastIndexOf('/') + 1);
    var calls = new SessionCalls(connection);
    var answer = calls.join(given, displayName != null ? displayName : name(calls, given));
    var seat =
        SeatKeeper.remember(
            context.seats(),
            connection.endpoint(),
            answer.getSession(),
            answer.getSeat(),
            answer.getToken());
    return new Joined(connection, answer, seat);
  }

  /** A link names the server too. */
  private Connection connection(String code) {
    var link = code.contains("://") && !context.serverIsNamed();
    return link ? context.asAnybody(code) : context.asAnybody();
  }

  /** A personal code knows the name of its person. */
  private String name(SessionCalls calls, String code) {
    return calls.lookUp(code).getDisplayName().isEmpty() ? userName() : "";
  }

  private String userName() {
    var user = context.environment().variable("USER");
    if (user == null || user.isBlank()) {
      throw Failure.usage("Say who you are, with --name NAME.");
    }
    return user;
  }
}
