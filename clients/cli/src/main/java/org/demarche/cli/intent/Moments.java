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
import org.jspecify.annotations.Nullable;

/** Moments as people type them. */
public final class Moments {
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?:(\\d{1,3})\\s*d)?\\s*(?:(\\d{1,5})\\s*h)?\\s*(?:(\\d{1,5})\\s*m(?:in)?)?"
              + "\\s*(?:(\\d{1,5})\\s*s)?");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}");

  private Moments() {}

  /**
   * Reads a moment: {@code 45m}, {@code 1h30m} or {@code 3d} from now, {@code 14:30} for the next
   * time the clock shows that, or a date with a time, in the zone unless it brings an offset.
   */
  public static Instant read(String text, Instant now, ZoneId zone) {
    var typed = text.strip();
    try {
      var ahead = AHEAD.matcher(typed);
      if (!typed.isEmpty() && ahead.matches()) {
        return now.plus(Duration.ofDays(number(ahead.group(1))))
            .plus(Duration.ofHours(number(ahead.group(2))))
            .plus(Duration.ofMinutes(number(ahead.group(3))))
            .plus(Duration.ofSeconds(number(ahead.group(4))));
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
              + "\" is no time. Write 45m, 1h30m, 14:30, 2026-03-02T14:30 or"
              + " 2026-03-02T14:30+01:00.");
    }
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Instant next(LocalTime time, ZonedDateTime now) {
    var today = now.with(time);
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }
}
