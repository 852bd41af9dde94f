package org.demarche.cli.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What text is laid out for.
 *
 * @param width in columns
 * @param zone in which times are shown
 */
public record Page(int width, Style style, ZoneId zone) {
  /** The width of what is no terminal, and of the terminals of old. */
  public static final int USUAL_WIDTH = 80;

  private static final int NARROWEST = 40;
  private static final int WIDEST_TEXT = 100;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'xxx");

  public Page {
    width = Math.max(NARROWEST, width);
  }

  /** How wide a running text may be, so that lines stay easy to read. */
  public int textWidth() {
    return Math.min(width, WIDEST_TEXT);
  }

  public List<String> wrapped(String text) {
    return Words.wrapped(text, textWidth());
  }

  /** The time of day in the viewer's zone. */
  public String clock(Instant instant) {
    return CLOCK.format(instant.atZone(zone));
  }

  /** Day and time in the viewer's zone, with its offset from UTC. */
  public String withOffset(Instant instant) {
    return WITH_OFFSET.format(instant.atZone(zone));
  }

  /** Day and time in the viewer's zone. */
  public String dayAndClock(Instant instant) {
    return DAY_AND_CLOCK.format(instant.atZone(zone));
  }
}
