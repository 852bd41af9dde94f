package org.demarche.engine.session;

import java.util.Optional;

/** Where a person may be put: role, team and rank. */
final class Places {
  private Places() {}

  /** What speaks against a place, whoever asks for it. */
  static Optional<Rejection> sound(Situation now, Seat.Role role, int team, boolean head) {
    if (role == Seat.Role.MEMBER) {
      return SeatCommands.team(now, "team", team);
    }
    if (team >= 0) {
      return Optional.of(
          Refusal.field("team", "Only members have a team. Leave it out, or make it a member."));
    }
    return head
        ? Optional.of(Refusal.field("head", "Only members can be head of a delegation."))
        : Optional.empty();
  }

  /**
   * What speaks against the caller's giving this role to somebody, or deciding over a seat of it.
   */
  static Optional<Rejection> staffIsOwners(Situation now, Seat.Role role) {
    return !role.facilitates() || isOwners(now)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Rejection.Reason.NOT_FACILITATOR,
                "Only an owner decides over the seats of owners, controllers, white cell and"
                    + " umpires. Ask one of them."));
  }

  private static boolean isOwners(Situation now) {
    return switch (now.request().caller()) {
      case Caller.Operator() -> true;
      case Caller.OfWorld other -> other.owner();
      case Caller.OfSeat _, Caller.ForTeam _, Caller.Newcomer(), Caller.Timer(), Caller.Bot _ -> {
        Seat seat = now.seat();
        yield seat != null && seat.role() == Seat.Role.OWNER;
      }
    };
  }

  /** For example {@code Japan}, {@code Japan as head} or {@code white cell}. */
  static String named(Situation now, Seat.Role role, int team, boolean head) {
    return switch (role) {
      case MEMBER -> now.title(team) + (head ? " as head" : "");
      case OWNER -> "the owners";
      case CONTROLLER -> "the controllers";
      case WHITE_CELL -> "white cell";
      case UMPIRE -> "the umpires";
      case OBSERVER -> "the observers";
    };
  }
}
