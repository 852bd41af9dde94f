package org.demarche.session.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.session.Directory;
import org.jspecify.annotations.Nullable;

/** A directory that is gone when the process ends. */
public final class InMemoryDirectory implements Directory {
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Instant> created = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, Instant> classesCreated = new HashMap<>();

  @Override
  public byte[] secret() {
    return new byte[32];
  }

  @Override
  public synchronized boolean claim(String code, String session) {
    var holder = codes.putIfAbsent(code, session);
    return holder == null || holder.equals(session);
  }

  @Override
  public synchronized @Nullable String find(String code) {
    return codes.get(code);
  }

  @Override
  public synchronized void add(String session, Instant createdAt) {
    if (created.putIfAbsent(session, createdAt) == null) {
      open.add(session);
    }
  }

  @Override
  public synchronized void close(String session) {
    open.remove(session);
  }

  @Override
  public synchronized void reopen(String session) {
    open.add(session);
  }

  @Override
  public synchronized Set<String> open() {
    return Set.copyOf(open);
  }

  @Override
  public synchronized String keepClass(String id, String text, Instant createdAt) {
    classesCreated.putIfAbsent(id, createdAt);
    var kept = classes.putIfAbsent(id, text);
    return kept == null ? text : kept;
  }

  @Override
  public synchronized @Nullable String findClass(String id) {
    return classes.get(id);
  }

  @Override
  public synchronized List<String> newestClasses(int limit, String after) {
    return newest(classesCreated, limit, after);
  }

  @Override
  public synchronized List<String> newest(int limit, String after) {
    return newest(created, limit, after);
  }

  private static List<String> newest(Map<String, Instant> created, int limit, String after) {
    var order =
        Comparator.<String, Instant>comparing(created::get)
            .thenComparing(Comparator.naturalOrder())
            .reversed();
    var sessions = created.keySet().stream().sorted(order).toList();
    var from = after.isEmpty() ? 0 : sessions.indexOf(after) + 1;
    return from == 0 && !after.isEmpty()
        ? List.of()
        : sessions.stream().skip(from).limit(limit).toList();
  }
}
