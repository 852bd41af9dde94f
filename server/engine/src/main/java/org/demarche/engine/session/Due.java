package org.demarche.engine.session;

import java.time.Instant;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** When a session's clock is to be told that time has passed; see {@link Command.Tick}. */
public final class Due {
  private Due() {}

  /** The earliest moment at which something may be due; it may be past; null if nothing is. */
  public static @Nullable Instant next(SessionState state) {
    Iterator<Instant> moments = moments(state).iterator();
    return moments.hasNext() ? moments.next() : null;
  }

  /**
   * All moments at which something may be due, as it stands. What waits for more than time is not
   * done at its moment, so the earliest alone would not do.
   */
  public static SortedSet<Instant> moments(SessionState state) {
    SortedSet<Instant> moments = new TreeSet<>();
    Stage stage = state.stage();
    if (stage instanceof Stage.Paused paused) {
      add(moments, paused.until());
    } else if (stage.phase() != null) {
      add(moments, stage.deadline());
      add(moments, stage instanceof Stage.Planning planning ? planning.grace() : null);
      state.deals().stream()
          .filter(deal -> deal.state() == Deal.State.PROPOSED)
          .forEach(deal -> add(moments, deal.expires()));
      state.whiteCell().planned().stream()
          .filter(inject -> inject.state() == PlannedInject.State.PLANNED)
          .forEach(inject -> add(moments, inject.when().at()));
    }
    return moments;
  }

  private static void add(SortedSet<Instant> moments, @Nullable Instant moment) {
    if (moment != null) {
      moments.add(moment);
    }
  }
}
