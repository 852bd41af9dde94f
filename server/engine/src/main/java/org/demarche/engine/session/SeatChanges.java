package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.engine.session.Command.MoveSeat;
import org.demarche.engine.session.Command.ReplaceSeat;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.LedgerEntry;

/** Judges what is done with seats that people have. */
final class SeatChanges {
  private SeatChanges() {}

  static Decision move(Situation now, MoveSeat command) {
    return withSeat(now, command.seat(), seat -> move(now, seat, command));
  }

  private static Decision move(Situation now, Seat seat, MoveSeat command) {
    boolean same =
        seat.role() == command.role()
            && seat.team() == command.team()
            && seat.head() == command.head();
    if (same && !seat.revoked()) {
      return now.unchanged(seat.id());
    }
    boolean otherTeam = command.team() >= 0 && command.team() != seat.team();
    return Situation.unless(
        reason(command.reason())
            .or(now::notEnded)
            .or(() -> Places.sound(now, command.role(), command.team(), command.head()))
            .or(() -> Places.staffIsOwners(now, command.role()))
            .or(() -> revoked(seat))
            .or(() -> lastOwner(now.state(), seat, command.role(), "move it"))
            .or(() -> otherTeam ? new Room(now).forMember(command.team()) : Optional.empty()),
        () -> {
          String what =
              "Moved %s to %s."
                  .formatted(
                      seat.displayName(),
                      Places.named(now, command.role(), command.team(), command.head()));
          List<Event> events = new ArrayList<>();
          events.add(
              new Event.SeatMoved(seat.id(), command.role(), command.team(), command.head()));
          events.addAll(Absence.joined(now, command.team()));
          events.add(now.intervened(LedgerEntry.Kind.SEAT, what, command.reason(), true));
          return now.accept(seat.id(), events);
        });
  }

  static Decision replace(Situation now, ReplaceSeat command) {
    return withSeat(now, command.seat(), seat -> replace(now, seat, command));
  }

  /** The code takes the place of an older one that nobody has used. */
  private static Decision replace(Situation now, Seat seat, ReplaceSeat command) {
    String given = command.name().strip();
    String name = given.isEmpty() ? seat.displayName() : given;
    boolean samePerson = name.equals(seat.displayName());
    if (samePerson && seat.tokenHash().isEmpty() && !seat.revoked()) {
      return now.unchanged(seat.id());
    }
    JoinCode code =
        new JoinCode(
            command.code(),
            seat.role(),
            seat.team(),
            seat.head(),
            name,
            samePerson ? seat.email() : "",
            seat.id(),
            JoinCode.Use.OPEN);
    String what =
        samePerson
            ? "Gave %s a new code.".formatted(name)
            : "Gave the seat of %s to %s.".formatted(seat.displayName(), name);
    return Situation.unless(
        SeatCommands.displayName("display_name", name)
            .or(() -> reason(command.reason()))
            .or(now::notEnded)
            .or(() -> InviteCommands.codesLeft(now, 1))
            .or(() -> seat.revoked() ? new Room(now).forMember(seat.team()) : Optional.empty()),
        () ->
            now.accept(
                seat.id(),
                new Event.SeatReplaced(seat.id(), code),
                now.intervened(LedgerEntry.Kind.SEAT, what, command.reason(), true)));
  }

  static Decision revoke(Situation now, RevokeSeat command) {
    return withSeat(
        now,
        command.seat(),
        seat ->
            seat.revoked()
                ? now.unchanged(seat.id())
                : Situation.unless(
                    reason(command.reason())
                        .or(() -> lastOwner(now.state(), seat, Seat.Role.OBSERVER, "revoke it")),
                    () ->
                        now.accept(
                            seat.id(),
                            new Event.SeatRevoked(seat.id(), command.reason()),
                            now.intervened(
                                LedgerEntry.Kind.SEAT,
                                "Revoked the seat of %s.".formatted(seat.displayName()),
                                command.reason(),
                                true))));
  }

  /** Goes on if the caller may decide over this seat. */
  private static Decision withSeat(Situation now, String id, Function<Seat, Decision> then) {
    return now.holding(
        Power.SEATS,
        () -> {
          Seat seat = now.seat(id);
          if (seat == null) {
            List<String> known = now.state().seats().stream().map(Seat::id).toList();
            return Situation.refuse(
                Refusal.unknown(Reason.SEAT_NOT_FOUND, "name", "seat", id, known));
          }
          return Situation.unless(Places.staffIsOwners(now, seat.role()), () -> then.apply(seat));
        });
  }

  private static Optional<Rejection> reason(String reason) {
    return Situation.text("reason", reason, 0, SessionLimits.REASON);
  }

  private static Optional<Rejection> revoked(Seat seat) {
    return seat.revoked()
        ? Optional.of(
            Refusal.field(
                "name", "This seat is revoked. Replace it first: that opens it with a new code."))
        : Optional.empty();
  }

  private static Optional<Rejection> lastOwner(
      SessionState state, Seat seat, Seat.Role becomes, String what) {
    boolean another =
        state.seats().stream()
            .anyMatch(
                other ->
                    other.role() == Seat.Role.OWNER
                        && !other.revoked()
                        && !other.id().equals(seat.id()));
    return seat.role() != Seat.Role.OWNER || becomes == Seat.Role.OWNER || another
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "name",
                "This is the last owner's seat. Let another owner join before you %s."
                    .formatted(what)));
  }
}
