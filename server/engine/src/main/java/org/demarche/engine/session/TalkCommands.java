package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Rejection.Reason;

/** Judges what teams and facilitators say to each other. */
final class TalkCommands {
  private TalkCommands() {}

  /** Members and facilitators may speak at any time, the lobby and the end included. */
  static Decision send(Situation now, SendMessage command) {
    Seat seat = now.seat();
    return seat != null && seat.role().facilitates()
        ? send(now, -1, command)
        : now.asTeam(team -> send(now, team, command));
  }

  private static Decision send(Situation now, int team, SendMessage command) {
    return Situation.unless(
        Situation.text("text", command.text().strip(), 1, SessionLimits.MESSAGE)
            .or(() -> audience(now, command.audience()))
            .or(() -> room(now.state())),
        () -> {
          Message message = message(now, team, command);
          return now.accept(message.id(), new Event.MessageSent(message));
        });
  }

  private static Optional<Rejection> audience(Situation now, MessageAudience audience) {
    return audience.teams().stream()
        .flatMap(team -> SeatCommands.team(now, "audience.teams", team).stream())
        .findFirst();
  }

  private static Optional<Rejection> room(SessionState state) {
    return state.messages().size() < SessionLimits.MESSAGES
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.SESSION_FULL,
                "The session holds %d messages, and no more are taken."
                    .formatted(SessionLimits.MESSAGES)));
  }

  private static Message message(Situation now, int team, SendMessage command) {
    Seat seat = now.seat();
    MessageAudience meant = command.audience();
    return new Message(
        Ids.message(now.state(), now.request()),
        team,
        seat == null ? "" : seat.id(),
        seat == null ? "Bot" : seat.displayName(),
        command.text().strip(),
        new MessageAudience(
            meant.everyone(),
            List.copyOf(new TreeSet<>(meant.teams())),
            meant.control(),
            meant.seats()),
        now.state().turn(),
        now.request().at());
  }
}
