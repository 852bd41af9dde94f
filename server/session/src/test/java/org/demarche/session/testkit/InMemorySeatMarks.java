package org.demarche.session.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.demarche.session.SeatMarks;
import org.jspecify.annotations.Nullable;

/** Marks that are gone when the process ends. */
public final class InMemorySeatMarks implements SeatMarks {
  private final Map<String, Map<String, Integer>> read = new HashMap<>();
  private final Map<String, Look> looks = new HashMap<>();
  private final Map<String, Map<String, Instant>> touched = new HashMap<>();

  @Override
  public synchronized void read(String session, String seat, String conversation, int position) {
    read.computeIfAbsent(key(session, seat), _ -> new HashMap<>())
        .merge(conversation, position, Math::max);
  }

  @Override
  public synchronized Map<String, Integer> read(String session, String seat) {
    return Map.copyOf(read.getOrDefault(key(session, seat), Map.of()));
  }

  @Override
  public synchronized void look(String session, String seat, Look look) {
    var kept = new Look(look.version(), look.at().truncatedTo(ChronoUnit.MILLIS));
    looks.merge(key(session, seat), kept, (old, now) -> now.version() >= old.version() ? now : old);
  }

  @Override
  public synchronized @Nullable Look look(String session, String seat) {
    return looks.get(key(session, seat));
  }

  @Override
  public synchronized void touch(String session, String seat, Instant at) {
    touched
        .computeIfAbsent(session, _ -> new HashMap<>())
        .merge(seat, at.truncatedTo(ChronoUnit.MILLIS), (old, now) -> now.isAfter(old) ? now : old);
  }

  @Override
  public synchronized Map<String, Instant> touched(String session) {
    return Map.copyOf(touched.getOrDefault(session, Map.of()));
  }

  private static String key(String session, String seat) {
    return session + "/" + seat;
  }
}
