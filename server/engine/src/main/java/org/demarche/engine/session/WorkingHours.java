package org.demarche.engine.session;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The hours of the week in which a long game's clock runs.
 *
 * @param zone id of the time zone, for example {@code Europe/Berlin}
 * @param days on which it runs, at least one
 * @param from when it starts on these days
 * @param to when it stops, after {@code from}
 */
public record WorkingHours(String zone, List<DayOfWeek> days, LocalTime from, LocalTime to) {

  public WorkingHours {
    days = List.copyOf(days);
    if (days.isEmpty() || !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "hours: " + days + " " + from + "-" + to + " (expected: a day, and from before to)");
    }
  }

  /**
   * When so much working time has passed.
   *
   * @param length not negative
   */
  public Instant after(Instant start, Duration length) {
    ZonedDateTime at = start.atZone(ZoneId.of(zone));
    Duration left = length;
    while (true) {
      ZonedDateTime opens = at.with(from);
      ZonedDateTime closes = at.with(to);
      ZonedDateTime begins = at.isBefore(opens) ? opens : at;
      if (days.contains(at.getDayOfWeek()) && begins.isBefore(closes)) {
        Duration today = Duration.between(begins, closes);
        if (left.compareTo(today) <= 0) {
          return begins.plus(left).toInstant();
        }
        left = left.minus(today);
      }
      at = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
    }
  }
}
