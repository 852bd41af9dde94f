package org.demarche.engine.testkit;

import java.util.List;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.TurnRecord;
import org.demarche.engine.turn.Values;

/** States as no session came to them, to see what follows from a part of them. */
public final class States {
  private States() {}

  /** The state on another board. */
  public static SessionState with(SessionState state, Values values) {
    return with(state, values, state.turns());
  }

  /** The state after other turns. */
  public static SessionState with(SessionState state, List<TurnRecord> turns) {
    return with(state, state.values(), turns);
  }

  private static SessionState with(SessionState state, Values values, List<TurnRecord> turns) {
    return new SessionState(
        state.version(),
        state.setup(),
        state.stage(),
        state.seats(),
        state.codes(),
        state.practice(),
        state.teams(),
        values,
        state.opening(),
        state.openingInjects(),
        state.startReadings(),
        turns,
        state.deals(),
        state.messages(),
        state.assessments(),
        state.scores(),
        state.labels(),
        state.quiz(),
        state.whiteCell(),
        state.branches(),
        state.answers());
  }
}
