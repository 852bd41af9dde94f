package org.demarche.cli.intent;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.demarche.cli.failure.Failure;

/** Moments as people type them. */
public final class Moments {
  private static final Pattern AHEAD = Pattern.compile("(\\d{1,5})\\s*(m|min|h|d)");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}");

  private Moments() {}

  /**
   * Reads a moment: {@code 45m}, {@code 2h} or {@code 3d} from now, {@code 14:30} for the next time
   * the clock shows that, or a date with a time, in the zone unless it brings an offset.
   */
  public static Instant read(String text, Instant now, ZoneId zone) {
    var typed = text.strip();
    try {
      var ahead = AHEAD.matcher(typed);
      if (ahead.matches()) {
        return now.plus(length(Long.parseLong(ahead.group(1)), ahead.group(2)));
      }
      if (CLOCK.matcher(typed).matches()) {
        return next(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed), now.atZone(zone));
      }
      var iso = typed.replace(' ', 'T');
      return iso.matches(".*T.*([zZ]|[+-]\\d{2}:?\\d{2})$")
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).atZone(zone).toInstant();
    } catch (DateTimeException _) {
      throw Failure.usage(
          "\""
              + text
              + "\" is no time. Write 45m, 2h, 14:30, 2026-03-02T14:30 or 2026-03-02T14:30+01:00.");
    }
  }

  private static Duration length(long count, String unit) {
    return switch (unit) {
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofMinutes(count);
    };
  }

  private static Instant next(LocalTime time, ZonedDateTime now) {
    var today = now.with(time);
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }
}
