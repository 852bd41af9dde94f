package org.demarche.cli.intent;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.cli.failure.Failure;

/** Reads points in time as people write them. */
public final class When {
  private static final Pattern FROM_NOW =
      Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m(?:in)?)?(?:(\\d{1,5})s)?");

  private When() {}

  /**
   * Reads {@code 20m}, {@code 1h30m}, {@code 2026-03-01T14:00} in this zone, or the same with an
   * offset such as {@code Z}.
   */
  public static Instant parse(String given, Instant now, ZoneId zone) {
    var text = given.strip();
    var fromNow = FROM_NOW.matcher(text.toLowerCase(Locale.ROOT));
    if (!text.isEmpty() && fromNow.matches()) {
      return now.plus(
          Duration.ofHours(number(fromNow.group(1)))
              .plusMinutes(number(fromNow.group(2)))
              .plusSeconds(number(fromNow.group(3))));
    }
    var iso = text.replace(' ', 'T');
    try {
      return iso.matches(".*(?:[zZ]|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).atZone(zone).toInstant();
    } catch (DateTimeException _) {
      throw Failure.usage(
          "\"" + given + "\" is no time. Write 20m, 1h30m, 2026-03-01T14:00 or the same with Z.");
    }
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
