package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.session.Rejection.Reason;

/** How many more people fit. Who is invited has a place already. */
final class Room {
  private final Situation now;

  Room(Situation now) {
    this.now = now;
  }

  /**
   * What speaks against one more seat.
   *
   * @param team the team it is in; -1 for none
   * @param code with which it is taken; its own promise does not count
   */
  Optional<Rejection> forSeat(int team, String code) {
    List<JoinCode> others =
        promised().stream().filter(promise -> !promise.code().equals(code)).toList();
    return inSession(now.state().seats().size() + others.size() + 1)
        .or(() -> inTeam(team, members(team) + ofTeam(others, team) + 1));
  }

  /** What speaks against one more member of a team who has a seat already. */
  Optional<Rejection> forMember(int team) {
    return inTeam(team, members(team) + ofTeam(promised(), team) + 1);
  }

  /** What speaks against more seats that are promised. */
  Optional<Rejection> forInvited(List<Command.Invitee> invited) {
    Optional<Rejection> refusal =
        inSession(now.state().seats().size() + promised().size() + invited.size());
    for (int team = 0; team < now.scenario().teamCount() && refusal.isEmpty(); team++) {
      int index = team;
      long more = invited.stream().filter(person -> person.team() == index).count();
      if (more > 0) {
        refusal = inTeam(team, members(team) + ofTeam(promised(), team) + more);
      }
    }
    return refusal;
  }

  /** Personal codes with which a new seat can still be taken. */
  private List<JoinCode> promised() {
    return now.state().codes().stream()
        .filter(code -> code.personal() && code.seat().isEmpty())
        .filter(code -> code.use() == JoinCode.Use.OPEN)
        .toList();
  }

  private long members(int team) {
    return now.state().seats().stream()
        .filter(seat -> !seat.revoked() && seat.team() == team)
        .count();
  }

  private static long ofTeam(List<JoinCode> codes, int team) {
    return codes.stream().filter(code -> code.team() == team).count();
  }

  private static Optional<Rejection> inSession(int seats) {
    return seats > SessionLimits.SEATS
        ? Optional.of(
            Refusal.of(
                Reason.SESSION_FULL,
                "The session has given out all its %d seats.".formatted(SessionLimits.SEATS)))
        : Optional.empty();
  }

  private Optional<Rejection> inTeam(int team, long members) {
    return team >= 0 && members > SessionLimits.SEATS_PER_TEAM
        ? Optional.of(
            Refusal.of(
                Reason.TEAM_FULL,
                ("%s has all its %d members. Join another team, or ask a facilitator to revoke a"
                        + " seat.")
                    .formatted(now.title(team), SessionLimits.SEATS_PER_TEAM)))
        : Optional.empty();
  }
}
