package org.demarche.engine.session;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param to when it stops, after {@code from}; midnight for the end of the day
 */
public record WorkingHours(String zone, List<DayOfWeek> days, LocalTime from, LocalTime to) {

  public WorkingHours {
    days = List.copyOf(days);
    if (days.isEmpty() || !inOrder(from, to)) {
      throw new IllegalArgumentException(
          "hours: " + days + " " + from + "-" + to + " (expected: a day, and from before to)");
    }
  }

  /** Whether there is any time between these two times of a day; midnight ends it. */
  static boolean inOrder(LocalTime from, LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
  }

  /** Hours as they are written, for example {@code Mon-Fri 09:00-17:00 Europe/Berlin}. */
  public String text() {
    return HoursText.of(this);
  }

  /**
   * When so much working time has passed. If none is asked for, that is the start itself, or the
   * next time at which the clock runs.
   *
   * @param length not negative
   */
  public Instant after(Instant start, Duration length) {
    Duration left = length;
    LocalDate day = start.atZone(ZoneId.of(zone)).toLocalDate();
    while (true) {
      Instant begins = later(opens(day), start);
      Duration today = Duration.between(begins, closes(day));
      if (days.contains(day.getDayOfWeek()) && today.isPositive()) {
        if (left.compareTo(today) <= 0) {
          return begins.plus(left);
        }
        left = left.minus(today);
      }
      day = day.plusDays(1);
    }
  }

  /** How much working time there is from one moment to a later one; zero if it is not later. */
  public Duration between(Instant start, Instant end) {
    ZoneId region = ZoneId.of(zone);
    LocalDate last = end.atZone(region).toLocalDate();
    Duration sum = Duration.ZERO;
    for (LocalDate day = start.atZone(region).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant stops = closes(day).isBefore(end) ? closes(day) : end;
      Duration today = Duration.between(later(opens(day), start), stops);
      if (days.contains(day.getDayOfWeek()) && today.isPositive()) {
        sum = sum.plus(today);
      }
    }
    return sum;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant opens(LocalDate day) {
    return ZonedDateTime.of(day, from, ZoneId.of(zone)).toInstant();
  }

  /** Of an hour that comes twice when the clocks go back, the second one. */
  private Instant closes(LocalDate day) {
    LocalDate date = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return ZonedDateTime.of(date, to, ZoneId.of(zone)).withLaterOffsetAtOverlap().toInstant();
  }
}
