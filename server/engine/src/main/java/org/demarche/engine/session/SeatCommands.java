package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.engine.session.Command.InviteSeats;
import org.demarche.engine.session.Command.MoveSeat;
import org.demarche.engine.session.Command.ReplaceSeat;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Command.TakeSeat;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Wording;

/** Judges who may sit where. */
final class SeatCommands {
  private SeatCommands() {}

  /** Anybody with a code may take a seat, until the session ends. */
  static Decision take(Situation now, TakeSeat command) {
    String name = command.displayName().strip();
    return Situation.unless(
        displayName("display_name", name).or(now::notEnded),
        () ->
            find(now.state(), command.code())
                .map(code -> take(now, code, name, command.tokenHash()))
                .orElseGet(() -> Situation.refuse(codeNotFound(command.code()))));
  }

  private static Optional<JoinCode> find(SessionState state, String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return state.codes().stream().filter(known -> known.code().equals(code)).findAny();
  }

  private static Rejection codeNotFound(String typed) {
    return Refusal.of(
        Reason.CODE_NOT_FOUND,
        "The code %s leads to no seat. Compare it with the one you were given."
            .formatted(Wording.quoted(typed)));
  }

  private static Decision take(Situation now, JoinCode code, String name, String tokenHash) {
    Seat seat =
        new Seat(
            Ids.seat(now.state()),
            code.role(),
            code.team(),
            code.head(),
            name,
            tokenHash,
            code.email(),
            false);
    return Situation.unless(
        room(now, code),
        () -> {
          List<Event> events = new ArrayList<>();
          events.add(new Event.SeatTaken(seat, code.code()));
          if (code.team() >= 0) {
            events.addAll(Absence.joined(now, code.team()));
          }
          return now.accept(seat.id(), events);
        });
  }

  private static Optional<Rejection> room(Situation now, JoinCode code) {
    List<Seat> seats = now.state().seats();
    if (seats.size() >= SessionLimits.SEATS) {
      return Optional.of(
          Refusal.of(
              Reason.SESSION_FULL,
              "The session has given out all its %d seats.".formatted(SessionLimits.SEATS)));
    }
    long members =
        seats.stream().filter(seat -> !seat.revoked() && seat.team() == code.team()).count();
    return code.team() >= 0 && members >= SessionLimits.SEATS_PER_TEAM
        ? Optional.of(
            Refusal.of(
                Reason.TEAM_FULL,
                ("%s has all its %d members. Join another team, or ask a facilitator to revoke a"
                        + " seat.")
                    .formatted(now.title(code.team()), SessionLimits.SEATS_PER_TEAM)))
        : Optional.empty();
  }

  /** What speaks against a person's name. */
  static Optional<Rejection> displayName(String field, String name) {
    return Situation.text(field, name, 1, SessionLimits.DISPLAY_NAME)
        .or(
            () ->
                name.lines().count() > 1
                    ? Optional.of(Refusal.field(field, "The name must be one line."))
                    : Optional.empty());
  }

  static Decision invite(Situation now, InviteSeats command) {
    throw new UnsupportedOperationException();
  }

  static Decision move(Situation now, MoveSeat command) {
    throw new UnsupportedOperationException();
  }

  static Decision replace(Situation now, ReplaceSeat command) {
    throw new UnsupportedOperationException();
  }

  static Decision revoke(Situation now, RevokeSeat command) {
    return now.holding(
        Power.SEATS,
        () -> {
          Seat seat = now.seat(command.seat());
          if (seat == null) {
            List<String> known = now.state().seats().stream().map(Seat::id).toList();
            return Situation.refuse(
                Refusal.unknown(Reason.SEAT_NOT_FOUND, "name", "seat", command.seat(), known));
          }
          if (seat.revoked()) {
            return now.unchanged(seat.id());
          }
          return Situation.unless(
              Situation.text("reason", command.reason(), 0, SessionLimits.REASON)
                  .or(() -> lastFacilitator(now.state(), seat)),
              () -> now.accept(seat.id(), new Event.SeatRevoked(seat.id(), command.reason())));
        });
  }

  private static Optional<Rejection> lastFacilitator(SessionState state, Seat seat) {
    boolean another =
        state.seats().stream()
            .anyMatch(
                other ->
                    other.role() == Seat.Role.OWNER
                        && !other.revoked()
                        && !other.id().equals(seat.id()));
    return seat.role() != Seat.Role.OWNER || another
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "name",
                "This is the last facilitator's seat. Let another facilitator join before you"
                    + " revoke it."));
  }

  /** What speaks against a number being a team's index. */
  static Optional<Rejection> team(Situation now, String field, int team) {
    return now.isTeam(team)
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                field,
                "There is no such team. The teams are %s."
                    .formatted(
                        Words.list(
                            now.scenario().teams().stream().map(actor -> actor.id()).toList()))));
  }
}
