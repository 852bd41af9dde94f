package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.whitecell.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** What becomes of teams of which nobody does anything, and of those that come back. */
final class Absence {
  private Absence() {}

  /** What happens to the absent teams when the time of grace is over. */
  static List<Event> begun(Situation now) {
    if (!(now.state().stage() instanceof Stage.Planning(_, _, Instant grace))
        || grace == null
        || now.request().at().isBefore(grace)) {
      return List.of();
    }
    StandIn standIn = now.state().setup().options().standIn();
    List<Event> events = new ArrayList<>();
    events.add(new Event.GraceSet(null));
    for (int team = 0; team < now.state().teams().size(); team++) {
      TeamState own = now.state().teams().get(team);
      if (own.standIn() == StandIn.NONE && !own.active() && !own.approved()) {
        events.add(new Event.StandInSet(team, standIn, "", true));
        events.add(noted(now, team, standIn, "Nobody of the team has done anything."));
      }
    }
    return events;
  }

  /** The members' return, if the caller is one of a team that was stood in for as absent. */
  static List<Event> ended(Situation now) {
    Seat seat = member(now);
    return seat == null ? List.of() : ended(now, seat.team());
  }

  /** The return of a team that was stood in for as absent. */
  private static List<Event> ended(Situation now, int team) {
    return now.state().teams().get(team).automatic()
        ? List.of(
            new Event.StandInSet(team, StandIn.NONE, ""),
            noted(now, team, StandIn.NONE, "A member is back."))
        : List.of();
  }

  /**
   * What happens to who acts for a team when somebody joins it; bots step aside.
   *
   * @param team its index; -1 if it is no team that is joined
   */
  static List<Event> joined(Situation now, int team) {
    if (team < 0) {
      return List.of();
    }
    List<Event> ended = ended(now, team);
    return ended.isEmpty() && now.state().teams().get(team).bot()
        ? List.of(new Event.StandInSet(team, StandIn.NONE, ""))
        : ended;
  }

  /** Whether what the caller does must be written down as a sign of life, under no request id. */
  static boolean mustNote(Situation now) {
    Seat seat = member(now);
    return seat != null
        && now.state().setup().options().grace() != null
        && !now.state().teams().get(seat.team()).active();
  }

  private static @Nullable Seat member(Situation now) {
    Seat seat = now.request().caller() instanceof Caller.OfSeat ? now.seat() : null;
    return seat != null && seat.role() == Seat.Role.MEMBER ? seat : null;
  }

  private static Event noted(Situation now, int team, StandIn standIn, String reason) {
    return new Event.Intervened(
        new LedgerEntry(
            now.request().at(),
            now.state().turn(),
            LedgerEntry.Doer.SESSION,
            LedgerEntry.Kind.STAND_IN,
            StandInCommands.what(now, team, standIn, ""),
            reason,
            true));
  }
}
