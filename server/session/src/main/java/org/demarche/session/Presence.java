package org.demarche.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes when seats are connected, at most every half minute each. It never fails: who is there is
 * good to know, and no more.
 */
public final class Presence {
  private static final Logger LOGGER = LoggerFactory.getLogger(Presence.class);
  private static final Duration EVERY = Duration.ofSeconds(30);

  /** How long after it was seen somebody counts as being there. */
  private static final Duration STAYS = Duration.ofSeconds(60);

  private static final int REMEMBERED = 10_000;

  private final SeatMarks marks;
  private final InstantSource clock;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  Presence(SeatMarks marks, InstantSource clock) {
    this.marks = marks;
    this.clock = clock;
  }

  /** The holder of a seat is there. */
  public void seen(String session, String seat) {
    var now = clock.instant();
    var key = session + "/" + seat;
    var last = noted.get(key);
    if (last != null && now.isBefore(last.plus(EVERY))) {
      return;
    }
    if (noted.size() >= REMEMBERED) {
      noted.clear();
    }
    noted.put(key, now);
    try {
      marks.touch(session, seat, now);
    } catch (StoreUnavailable e) {
      LOGGER.debug("That seat {} is there was not noted", key, e);
    }
  }

  /** When each seat of a session was connected last, by its id; without those that never were. */
  public Map<String, Instant> lastSeen(String session) {
    return marks.touched(session);
  }

  /** Whether somebody who was seen at this time is still there. */
  public static boolean isThere(Instant seen, Instant now) {
    return !seen.plus(STAYS).isBefore(now);
  }
}
