package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.engine.session.Command.InviteSeats;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.whitecell.LedgerEntry;

/** Judges who may be given a personal code. */
final class InviteCommands {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

  private InviteCommands() {}

  /** Whoever is invited already, at the same place, is not invited again. */
  static Decision invite(Situation now, InviteSeats command) {
    if (command.codes().size() != command.invitees().size()) {
      throw new IllegalArgumentException(
          "codes: %d (expected: %d)".formatted(command.codes().size(), command.invitees().size()));
    }
    return now.holding(
        Power.SEATS,
        () ->
            Situation.unless(
                now.notEnded().or(() -> people(now, command.invitees())),
                () -> invite(now, command, fresh(now, command))));
  }

  private static Decision invite(Situation now, InviteSeats command, List<Integer> fresh) {
    if (fresh.isEmpty()) {
      return now.unchanged("");
    }
    List<Invitee> invitees = fresh.stream().map(command.invitees()::get).toList();
    List<JoinCode> codes =
        fresh.stream()
            .map(index -> code(command.invitees().get(index), command.codes().get(index)))
            .toList();
    String what = "Invited %s.".formatted(Words.count(codes.size(), "person", "people"));
    return Situation.unless(
        new Room(now).forInvited(invitees).or(() -> codesLeft(now, codes.size())),
        () ->
            now.accept(
                "",
                new Event.SeatsInvited(codes),
                now.intervened(LedgerEntry.Kind.SEAT, what, "", true)));
  }

  /** What speaks against making more codes. */
  static Optional<Rejection> codesLeft(Situation now, int more) {
    return now.state().codes().size() + more > SessionLimits.CODES
        ? Optional.of(
            Refusal.of(
                Rejection.Reason.SESSION_FULL,
                "The session has given out all its %d codes.".formatted(SessionLimits.CODES)))
        : Optional.empty();
  }

  private static JoinCode code(Invitee person, String code) {
    return new JoinCode(
        code,
        person.role(),
        person.team(),
        person.head(),
        person.name().strip(),
        person.email().strip(),
        "",
        JoinCode.Use.OPEN);
  }

  /** Indices of those who have no code yet. */
  private static List<Integer> fresh(Situation now, InviteSeats command) {
    List<Integer> fresh = new ArrayList<>();
    for (int index = 0; index < command.invitees().size(); index++) {
      Invitee person = command.invitees().get(index);
      if (now.state().codes().stream().noneMatch(code -> isFor(code, person))) {
        fresh.add(index);
      }
    }
    return fresh;
  }

  /** Whether a code was made for the same person at the same place. */
  static boolean isFor(JoinCode code, Invitee person) {
    return code.name().equals(person.name().strip())
        && code.email().equalsIgnoreCase(person.email().strip())
        && code.role() == person.role()
        && code.team() == person.team()
        && code.head() == person.head();
  }

  private static Optional<Rejection> people(Situation now, List<Invitee> invitees) {
    List<FieldViolation> violations = new ArrayList<>();
    Set<String> people = new HashSet<>();
    for (int index = 0; index < invitees.size(); index++) {
      String row = "invitees[" + index + "].";
      Invitee person = invitees.get(index);
      person(now, person)
          .or(() -> elsewhere(now, person))
          .or(
              () ->
                  people.add(identity(person))
                      ? Optional.empty()
                      : Optional.of(
                          Refusal.field("name", person.name().strip() + " is invited twice.")))
          .ifPresent(
              refusal ->
                  refusal.fields().stream()
                      .map(one -> new FieldViolation(row + one.field(), one.message()))
                      .forEach(violations::add));
    }
    if (invitees.isEmpty()) {
      return Optional.of(Refusal.field("invitees", "Name at least one person."));
    }
    Optional<Rejection> staff =
        invitees.stream()
            .map(person -> Places.staffIsOwners(now, person.role()))
            .flatMap(Optional::stream)
            .findFirst();
    return violations.isEmpty() ? staff : Optional.of(Refusal.fields(violations));
  }

  private static String identity(Invitee person) {
    return person.email().isBlank()
        ? person.role() + "/" + person.team() + "/" + person.name().strip()
        : person.email().strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<Rejection> person(Situation now, Invitee person) {
    return SeatCommands.displayName("name", person.name().strip())
        .or(() -> email(person.email().strip()))
        .or(() -> Places.sound(now, person.role(), person.team(), person.head()));
  }

  private static Optional<Rejection> email(String email) {
    if (email.isEmpty()) {
      return Optional.empty();
    }
    return Situation.text("email", email, 0, SessionLimits.EMAIL)
        .or(
            () ->
                EMAIL.matcher(email).matches()
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.field(
                            "email", "An e-mail address is like ann@example.org, or empty.")));
  }

  /** The same address at another place is a mistake, or a case for moving the seat. */
  private static Optional<Rejection> elsewhere(Situation now, Invitee person) {
    return now.state().codes().stream()
        .filter(code -> code.personal() && !code.email().isEmpty())
        .filter(code -> code.email().equalsIgnoreCase(person.email().strip()))
        .filter(code -> !isFor(code, person) && isCurrent(now, code))
        .findFirst()
        .map(
            code ->
                Refusal.field(
                    "email",
                    "%s is invited already, as %s for %s. Move or replace that seat."
                        .formatted(
                            person.email().strip(),
                            code.name(),
                            Places.named(now, code.role(), code.team(), code.head()))));
  }

  /** Not so once its seat has been revoked or has gone to somebody else. */
  private static boolean isCurrent(Situation now, JoinCode code) {
    Seat seat = code.seat().isEmpty() ? null : now.seat(code.seat());
    return seat == null || (!seat.revoked() && Objects.equals(seat.email(), code.email()));
  }
}
