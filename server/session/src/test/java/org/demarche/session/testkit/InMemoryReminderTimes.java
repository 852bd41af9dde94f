package org.demarche.session.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.session.ReminderTimes;

/** Times that are gone when the process ends. */
public final class InMemoryReminderTimes implements ReminderTimes {
  private final Set<Entry> entries = new HashSet<>();
  private final Map<Entry, Hold> holds = new HashMap<>();
  private long looks;

  /**
   * @param until as {@link System#nanoTime} counts
   */
  private record Hold(String holder, long until) {}

  /** How often somebody has looked for what is due: who looks again has dealt with what was due. */
  public synchronized long looks() {
    return looks;
  }

  @Override
  public synchronized void set(Entry entry) {
    entries.add(entry);
  }

  @Override
  public synchronized List<Entry> due(Instant now, int limit) {
    looks++;
    return entries.stream()
        .filter(it -> !it.at().isAfter(now))
        .sorted(Comparator.comparing(Entry::at))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void clear(Entry entry) {
    entries.remove(entry);
  }

  @Override
  public synchronized boolean take(Entry entry, String holder, Duration time) {
    var now = System.nanoTime();
    var held = holds.get(entry);
    if (held == null || held.until() - now < 0) {
      holds.put(entry, new Hold(holder, now + time.toNanos()));
      return true;
    }
    return held.holder().equals(holder);
  }
}
