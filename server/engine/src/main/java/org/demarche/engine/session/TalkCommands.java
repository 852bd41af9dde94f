package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Message.Kind;
import org.demarche.engine.session.Message.Signature;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.LedgerEntry;

/** Judges what teams and facilitators say to each other. */
final class TalkCommands {
  private static final int NO_TEAM = -1;
  private static final MessageAudience ALL = new MessageAudience(true, List.of(), false);
  private static final MessageAudience CONTROL = new MessageAudience(false, List.of(), true);

  private TalkCommands() {}

  /** Members and facilitators may speak at any time, the lobby and the end included. */
  static Decision send(Situation now, SendMessage command) {
    return switch (command.kind()) {
      case TALK -> talk(now, command);
      case COMMUNIQUE -> now.asTeam(team -> say(now, team, command, ALL));
      case QUESTION -> now.asTeam(team -> say(now, team, command, CONTROL));
      case BROADCAST -> broadcast(now, command);
      case ANSWER -> now.holding(Power.CONTENT, () -> answer(now, command));
    };
  }

  private static Decision talk(Situation now, SendMessage command) {
    Seat seat = now.request().caller() instanceof Caller.OfSeat ? now.seat() : null;
    return seat != null && seat.role().facilitates()
        ? facilitator(now, seat, command)
        : now.asTeam(team -> say(now, team, command, command.audience()));
  }

  private static Decision facilitator(Situation now, Seat seat, SendMessage command) {
    return Situation.unless(
        now.seatUsable(seat).or(() -> umpire(seat, command.audience())),
        () -> say(now, NO_TEAM, command, ofControl(command.audience())));
  }

  private static Optional<Rejection> umpire(Seat seat, MessageAudience audience) {
    boolean others =
        audience.everyone() || !audience.teams().isEmpty() || !audience.seats().isEmpty();
    return seat.role() == Seat.Role.UMPIRE && others
        ? Optional.of(
            Refusal.field("audience", "Umpires talk to control alone. Send it to control."))
        : Optional.empty();
  }

  /** What is addressed to nobody stays among one's own, and those of a facilitator are control. */
  private static MessageAudience ofControl(MessageAudience audience) {
    boolean nobody =
        !audience.everyone() && audience.teams().isEmpty() && audience.seats().isEmpty();
    return nobody ? CONTROL : audience;
  }

  private static Decision broadcast(Situation now, SendMessage command) {
    Seat seat = now.seat();
    Power power = seat != null && Power.CONTENT.isOf(seat.role()) ? Power.CONTENT : Power.CLOCK;
    return now.holding(
        power,
        () ->
            say(
                now,
                NO_TEAM,
                command,
                ALL,
                now.intervened(LedgerEntry.Kind.BROADCAST, "Spoke to everybody.", "", true)));
  }

  /** To the team that asked, or to all; then nobody else learns who asked. */
  private static Decision answer(Situation now, SendMessage command) {
    Message question = Quotes.find(now, command.replyTo()).orElse(null);
    if (question == null) {
      return Situation.refuse(
          command.replyTo().isEmpty()
              ? Refusal.field("reply_to", "An answer needs the id of the question it answers.")
              : Quotes.unknown(command.replyTo()));
    }
    if (question.kind() != Kind.QUESTION) {
      return Situation.refuse(
          Refusal.field(
              "reply_to", "Message %s is no question to control.".formatted(question.id())));
    }
    return say(
        now,
        NO_TEAM,
        command,
        command.audience().everyone()
            ? ALL
            : new MessageAudience(false, List.of(question.team()), true));
  }

  private static Decision say(
      Situation now, int team, SendMessage command, MessageAudience audience, Event... beside) {
    return Situation.unless(
        wording(command)
            .or(() -> Signing.refusal(now, team, command))
            .or(() -> audience(now, audience))
            .or(() -> Quotes.refusal(now, command.replyTo()))
            .or(() -> room(now.state())),
        () -> {
          Message message = message(now, team, command, audience);
          List<Event> events = new ArrayList<>(List.of(new Event.MessageSent(message)));
          events.addAll(List.of(beside));
          return now.accept(message.id(), events);
        });
  }

  private static Optional<Rejection> wording(SendMessage command) {
    String headline = command.headline().strip();
    return Situation.text("text", command.text().strip(), 1, SessionLimits.MESSAGE)
        .or(
            () ->
                command.kind() == Kind.COMMUNIQUE
                    ? Situation.text("headline", headline, 1, SessionLimits.HEADLINE)
                    : headline.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                            Refusal.field("headline", "Only a communiqué has a headline.")));
  }

  private static Optional<Rejection> audience(Situation now, MessageAudience audience) {
    return audience.teams().stream()
        .flatMap(team -> SeatCommands.team(now, "audience.teams", team).stream())
        .findFirst()
        .or(() -> audience.seats().stream().flatMap(id -> absent(now, id).stream()).findFirst());
  }

  private static Optional<Rejection> absent(Situation now, String id) {
    Seat seat = now.seat(id);
    return seat == null || seat.revoked()
        ? Optional.of(
            Refusal.field("audience.seats", "Nobody in this session has seat %s.".formatted(id)))
        : Optional.empty();
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

  private static Message message(
      Situation now, int team, SendMessage command, MessageAudience audience) {
    Seat seat = now.request().caller() instanceof Caller.OfSeat ? now.seat() : null;
    boolean unsigned = command.signature() == Signature.ANONYMOUS;
    return new Message(
        unsigned && seat != null
            ? Ids.unsigned(now.state(), now.request(), seat.tokenHash())
            : Ids.message(now.state(), now.request()),
        team,
        seat == null ? "" : seat.id(),
        now.author(),
        command.kind(),
        command.signature(),
        command.signature() == Signature.ROLE ? Signing.title(now, team, command) : "",
        command.headline().strip(),
        command.text().strip(),
        command.replyTo(),
        new MessageAudience(
            audience.everyone(),
            List.copyOf(new TreeSet<>(audience.teams())),
            audience.control(),
            audience.seats().stream().distinct().sorted().toList()),
        now.state().turn(),
        now.request().at());
  }
}
