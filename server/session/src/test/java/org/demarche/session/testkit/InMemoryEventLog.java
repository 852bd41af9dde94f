package org.demarche.session.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.session.EventLog;
import org.jspecify.annotations.Nullable;

/** An event log that is gone when the process ends. */
public final class InMemoryEventLog implements EventLog {
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, Snapshot> snapshots = new HashMap<>();

  @Override
  public synchronized Append append(String session, long expectedVersion, String entry) {
    var version = version(session);
    if (version != expectedVersion) {
      return new Append.Conflict(version);
    }
    entries.computeIfAbsent(session, _ -> new ArrayList<>()).add(new Entry(version + 1, entry));
    return new Append.Appended(version + 1);
  }

  @Override
  public synchronized List<Entry> read(String session, long afterVersion, int limit) {
    return entries.getOrDefault(session, List.of()).stream()
        .skip(afterVersion)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long version(String session) {
    return entries.getOrDefault(session, List.of()).size();
  }

  @Override
  public synchronized @Nullable Snapshot snapshot(String session) {
    return snapshots.get(session);
  }

  @Override
  public synchronized void save(String session, Snapshot snapshot) {
    snapshots.put(session, snapshot);
  }

  /** Forgets the newest entries, as a store does that failed over to a copy that lagged behind. */
  public synchronized void lose(String session, int count) {
    var log = entries.getOrDefault(session, List.of());
    log.subList(log.size() - count, log.size()).clear();
  }
}
