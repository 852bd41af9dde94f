package org.demarche.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sessions this server has used last, a bounded number. One that is let go is read again when
 * it is next used.
 */
final class SessionCache {
  private static final int CAPACITY = 200;

  private final Store store;
  private final Scenarios scenarios;
  private final EventCodec events = new EventCodec();
  private final StateCodec states = new StateCodec();

  private final Map<String, LiveSession> sessions =
      new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LiveSession> eldest) {
          return size() > CAPACITY;
        }
      };

  SessionCache(Store store, Scenarios scenarios) {
    this.store = store;
    this.scenarios = scenarios;
  }

  synchronized LiveSession get(String id) {
    return sessions.computeIfAbsent(
        id, it -> new LiveSession(it, store.log(), scenarios, events, states));
  }

  synchronized int size() {
    return sessions.size();
  }
}
