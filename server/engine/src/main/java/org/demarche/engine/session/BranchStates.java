package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Readings;
import org.demarche.engine.turn.Resolution;
import org.demarche.engine.turn.Start;
import org.demarche.engine.turn.Values;
import org.jspecify.annotations.Nullable;

/** Sessions as they were before a rewind, for looking back. */
public final class BranchStates {
  private BranchStates() {}

  /**
   * The session as it was when the branch was left: what had been played until then, and what later
   * rewinds have taken back of it. Its seats, messages and stage are today's.
   *
   * @param number of the branch, from 1
   */
  public static SessionState of(Scenario scenario, SessionState state, int number) {
    List<TurnRecord> turns = state.turns();
    List<Deal> deals = state.deals();
    List<Assessment> assessments = state.assessments();
    Readings start = state.startReadings();
    for (int index = state.branches().size() - 1; index >= number - 1; index--) {
      Branch branch = state.branches().get(index);
      turns = joined(known(turns, branch), branch.turns(), branch.from(), TurnRecord::turn);
      start = branch.from() == 1 ? branch.known() : start;
      deals = joined(deals, branch.deals(), branch.from(), Deal::turn);
      assessments = joined(assessments, branch.assessments(), branch.from(), Assessment::turn);
    }
    Resolution opening = state.branches().get(number - 1).opening();
    return new StateEditor(state)
        .turns(turns)
        .deals(deals)
        .assessments(assessments)
        .startReadings(start)
        .opening(opening, List.of())
        .values(values(scenario, turns, opening))
        .build();
  }

  private static Values values(
      Scenario scenario, List<TurnRecord> turns, @Nullable Resolution opening) {
    if (opening != null) {
      return opening.after();
    }
    return turns.isEmpty() ? Start.values(scenario) : turns.getLast().resolution().after();
  }

  /** The turn before the branch's as it was learned of then. */
  private static List<TurnRecord> known(List<TurnRecord> turns, Branch branch) {
    Readings known = branch.known();
    return known == null
        ? turns
        : turns.stream()
            .map(record -> record.turn() == branch.from() - 1 ? record.with(known) : record)
            .toList();
  }

  /** What came before a turn, and then the branch's. */
  private static <T> List<T> joined(List<T> line, List<T> branch, int from, ToIntFunction<T> turn) {
    List<T> joined = new ArrayList<>(line);
    joined.removeIf(thing -> turn.applyAsInt(thing) >= from);
    joined.addAll(branch);
    return joined;
  }
}
