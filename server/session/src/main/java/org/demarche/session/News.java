package org.demarche.session;

import java.time.Instant;
import java.util.List;
import org.demarche.engine.view.ViewChange;
import org.jspecify.annotations.Nullable;

/**
 * What has changed for a seat since it looked last.
 *
 * @param since when it looked; null if it never said so
 * @param tooOld whether what has changed can't be told as changes
 */
public record News(@Nullable Instant since, List<ViewChange> changes, boolean tooOld) {
  public News {
    changes = List.copyOf(changes);
  }
}
