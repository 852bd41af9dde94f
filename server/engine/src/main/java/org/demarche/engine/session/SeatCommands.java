package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.engine.session.Command.TakeSeat;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Wording;
import org.jspecify.annotations.Nullable;

/** Judges who may sit where. */
final class SeatCommands {
  private SeatCommands() {}

  /** Anybody with a code may take a seat, until the session ends. */
  static Decision take(Situation now, TakeSeat command) {
    return Situation.unless(
        now.notEnded(),
        () ->
            find(now.state(), command.code())
                .map(code -> take(now, code, command))
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

  private static Decision take(Situation now, JoinCode code, TakeSeat command) {
    String typed = command.displayName().strip();
    String name = typed.isEmpty() ? code.name() : typed;
    Seat kept = code.seat().isEmpty() ? null : now.seat(code.seat());
    return Situation.unless(
        displayName("display_name", name)
            .or(() -> spent(now, code, kept))
            .or(
                () ->
                    kept == null
                        ? new Room(now).forSeat(code.team(), code.code())
                        : Optional.empty()),
        () -> {
          Seat seat =
              kept == null ? seat(now, code, name, command) : taken(kept, code, name, command);
          List<Event> events = new ArrayList<>();
          events.add(new Event.SeatTaken(seat, code.code()));
          events.addAll(Absence.joined(now, seat.team()));
          return now.accept(seat.id(), events);
        });
  }

  private static Seat seat(Situation now, JoinCode code, String name, TakeSeat command) {
    return new Seat(
        Ids.seat(now.state()),
        code.role(),
        code.team(),
        code.head(),
        name,
        command.tokenHash(),
        code.email(),
        false);
  }

  /** A seat that was kept stands where it has been put since the code was made. */
  private static Seat taken(Seat kept, JoinCode code, String name, TakeSeat command) {
    return new Seat(
        kept.id(),
        kept.role(),
        kept.team(),
        kept.head(),
        name,
        command.tokenHash(),
        code.email(),
        false);
  }

  /** What speaks against using a personal code: that it was used, or that a newer one counts. */
  private static Optional<Rejection> spent(Situation now, JoinCode code, @Nullable Seat kept) {
    if (code.use() == JoinCode.Use.USED) {
      return Optional.of(
          used(
              "%s has taken a seat with this code already. If that was you, use the computer you"
                      .formatted(code.name())
                  + " joined with, or ask a facilitator for a new code: seats replace."));
    }
    if (kept == null) {
      return Optional.empty();
    }
    boolean newest =
        now.state().codes().stream()
            .filter(other -> other.seat().equals(kept.id()))
            .reduce((_, later) -> later)
            .filter(code::equals)
            .isPresent();
    return newest && !kept.revoked()
        ? Optional.empty()
        : Optional.of(
            used("This code no longer counts. Ask a facilitator for the newest: seats replace."));
  }

  private static Rejection used(String message) {
    return Refusal.of(Reason.CODE_USED, message);
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
