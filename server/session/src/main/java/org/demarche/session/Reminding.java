package org.demarche.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Stage;
import org.demarche.engine.session.StandIn;
import org.jspecify.annotations.Nullable;

/** When members are told what, as a session's state says. */
final class Reminding {
  /** What is told so late is of no use any more. */
  private static final Duration STALE = Duration.ofMinutes(10);

  private Reminding() {}

  /** What a change of stage asks to be told. */
  static List<ReminderTimes.Entry> entries(Stage before, LoadedSession after, Instant now) {
    var entries = new ArrayList<ReminderTimes.Entry>();
    var state = after.state();
    if (!(state.stage() instanceof Stage.Planning(int turn, var deadline, _))
        || state.stage().equals(before)
        || state.practice() != null) {
      return entries;
    }
    if (before.phase() != Phase.PLANNING || before.turn() != turn) {
      entries.add(new ReminderTimes.Entry(after.id(), turn, 0, now));
    }
    if (deadline != null) {
      for (int minutes : state.setup().options().reminders()) {
        var at = deadline.minus(Duration.ofMinutes(minutes));
        if (at.isAfter(now)) {
          entries.add(new ReminderTimes.Entry(after.id(), turn, minutes, at));
        }
      }
    }
    return entries;
  }

  /** What is to be told now; null if it does not hold any more. */
  static @Nullable Notice notice(LoadedSession session, ReminderTimes.Entry due, Instant now) {
    var state = session.state();
    if (!(state.stage() instanceof Stage.Planning(int turn, var deadline, _))
        || turn != due.turn()
        || state.practice() != null
        || now.isAfter(due.at().plus(STALE))) {
      return null;
    }
    var opening = due.minutes() == 0;
    if (!opening && !isStill(due, deadline, now)) {
      return null;
    }
    var teams =
        IntStream.range(0, session.scenario().teamCount())
            .filter(concerned(session, opening))
            .boxed()
            .toList();
    return teams.isEmpty() ? null : notice(session, due, deadline, teams);
  }

  private static boolean isStill(ReminderTimes.Entry due, @Nullable Instant deadline, Instant now) {
    return deadline != null
        && deadline.isAfter(now)
        && new ReminderTimes.Entry(
                due.session(),
                due.turn(),
                due.minutes(),
                deadline.minus(Duration.ofMinutes(due.minutes())))
            .equals(due);
  }

  private static IntPredicate concerned(LoadedSession session, boolean opening) {
    return index -> {
      var team = session.state().teams().get(index);
      var played =
          session.state().seats().stream().anyMatch(it -> it.team() == index && !it.revoked());
      return played && team.standIn() == StandIn.NONE && (opening || !team.approved());
    };
  }

  private static Notice notice(
      LoadedSession session,
      ReminderTimes.Entry due,
      @Nullable Instant deadline,
      List<Integer> teams) {
    var setup = session.state().setup();
    var actors = session.scenario().actors();
    return new Notice(
        session.id(),
        setup.title(),
        setup.options().classId(),
        setup.options().world(),
        due.turn(),
        session.scenario().calendar().get(due.turn() - 1).label(),
        due.minutes() == 0 ? Notice.Kind.PLANNING_BEGAN : Notice.Kind.DEADLINE_NEAR,
        due.minutes(),
        deadline,
        teams.stream().map(team -> actors.get(team).id()).toList(),
        session.state().seats().stream()
            .filter(seat -> teams.contains(seat.team()) && !seat.revoked())
            .filter(seat -> !seat.email().isEmpty())
            .map(
                seat ->
                    new Notice.Person(
                        seat.displayName(), seat.email(), actors.get(seat.team()).title()))
            .toList());
  }
}
