package org.demarche.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** When a session's clock is next to be told that time has passed; see {@link Command.Tick}. */
public final class Due {
  private Due() {}

  /** The earliest moment at which something is due; it may be past; null if nothing is. */
  public static @Nullable Instant next(SessionState state) {
    Stage stage = state.stage();
    if (stage instanceof Stage.Paused paused) {
      return paused.until();
    }
    if (stage.phase() == null) {
      return null;
    }
    List<@Nullable Instant> moments = new ArrayList<>();
    moments.add(stage.deadline());
    moments.add(stage instanceof Stage.Planning planning ? planning.grace() : null);
    for (Deal deal : state.deals()) {
      moments.add(deal.state() == Deal.State.PROPOSED ? deal.expires() : null);
    }
    for (PlannedInject inject : state.whiteCell().planned()) {
      boolean waits = inject.state() == PlannedInject.State.PLANNED;
      moments.add(waits ? inject.when().at() : null);
    }
    return earliest(moments);
  }

  private static @Nullable Instant earliest(List<@Nullable Instant> moments) {
    Instant earliest = null;
    for (Instant moment : moments) {
      if (moment != null && (earliest == null || moment.isBefore(earliest))) {
        earliest = moment;
      }
    }
    return earliest;
  }
}
