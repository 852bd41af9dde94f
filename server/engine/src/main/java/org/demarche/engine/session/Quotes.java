package org.demarche.engine.session;

import java.util.Map;
import java.util.Optional;
import org.demarche.engine.session.Rejection.Reason;

/** Finds messages that callers refer to, as far as they may read them. */
final class Quotes {
  private Quotes() {}

  /** The message with this id that the caller may read. */
  static Optional<Message> find(Situation now, String id) {
    return now.state().messages().stream()
        .filter(message -> message.id().equals(id) && isRead(now, message))
        .findFirst();
  }

  private static boolean isRead(Situation now, Message message) {
    Seat seat = now.seat();
    if (seat != null) {
      return message.isReadBy(seat);
    }
    return now.request().caller() instanceof Caller.Bot(int team) && message.isReadByTeam(team);
  }

  /** What speaks against quoting; an empty id quotes nothing. */
  static Optional<Rejection> refusal(Situation now, String id) {
    return id.isEmpty() || find(now, id).isPresent() ? Optional.empty() : Optional.of(unknown(id));
  }

  /** There is none, or the caller may not read it: that is not told apart. */
  static Rejection unknown(String id) {
    return Refusal.of(
        Reason.MESSAGE_NOT_FOUND,
        "You have no message '%s' to refer to. List the messages for their ids.".formatted(id),
        Map.of("message", id));
  }
}
