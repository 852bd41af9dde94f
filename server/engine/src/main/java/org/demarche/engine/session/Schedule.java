package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the phases of the turns end by themselves. All times are UTC.
 *
 * @param briefing how long a turn is read before orders are open; null for no such phase
 * @param adjudication how long white cell has after the orders are locked; zero for as long as it
 *     takes; null for no such phase
 * @param hours in which time counts; null if it always does
 * @param deadlines when the planning of each turn ends, from turn 1; turns beyond the list follow
 *     their length; empty for none
 */
public record Schedule(
    @Nullable Duration briefing,
    @Nullable Duration adjudication,
    @Nullable WorkingHours hours,
    List<Instant> deadlines) {

  /** Turns have one phase, and their length alone ends it. */
  public static final Schedule SIMPLE = new Schedule(null, null, null, List.of());

  public Schedule {
    deadlines = List.copyOf(deadlines);
  }

  /** When so much of the time that counts has passed. */
  public Instant after(Instant start, Duration length) {
    return hours == null ? start.plus(length) : hours.after(start, length);
  }

  /** How much of the time that counts there is between two moments; not below zero. */
  public Duration between(Instant start, Instant end) {
    if (hours != null) {
      return hours.between(start, end);
    }
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }

  /** The schedule with all its deadlines later, or earlier. */
  Schedule shifted(Duration by) {
    return new Schedule(
        briefing, adjudication, hours, deadlines.stream().map(at -> at.plus(by)).toList());
  }
}
