package org.demarche.session.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.session.Deadlines;

/** Deadlines that are gone when the process ends. */
public final class InMemoryDeadlines implements Deadlines {
  private final Set<Deadline> deadlines = new HashSet<>();
  private long looks;

  /** How often somebody has looked for what is due: who looks again has dealt with what was due. */
  public synchronized long looks() {
    return looks;
  }

  @Override
  public synchronized void set(Deadline deadline) {
    deadlines.add(deadline);
  }

  @Override
  public synchronized List<Deadline> due(Instant now, int limit) {
    looks++;
    return deadlines.stream()
        .filter(it -> !it.at().isAfter(now))
        .sorted(Comparator.comparing(Deadline::at))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void clear(Deadline deadline) {
    deadlines.remove(deadline);
  }
}
