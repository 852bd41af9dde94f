package org.demarche.engine.session;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.demarche.engine.turn.Wording;
import org.jspecify.annotations.Nullable;

/** Working hours as people write them. */
public final class HoursText {
  private static final String EXAMPLE =
      " Write them like 'Mon-Fri 09:00-17:00 Europe/Berlin' or 'Mon,Wed 18:00-24:00 UTC'.";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String END_OF_DAY = "24:00";

  private HoursText() {}

  /**
   * What was read.
   *
   * @param hours null if the text can't be read
   * @param problem what is wrong and how to mend it; empty if nothing is
   */
  public record Read(@Nullable WorkingHours hours, String problem) {}

  /** Reads days, times and a zone, with spaces between them. */
  public static Read read(String text) {
    String[] parts = text.strip().split("\\s+", -1);
    if (parts.length != 3) {
      return problem("Working hours are days, times and a time zone." + EXAMPLE);
    }
    List<DayOfWeek> days = days(parts[0]);
    if (days.isEmpty()) {
      return problem(Wording.quoted(parts[0]) + " names no days." + EXAMPLE);
    }
    String[] times = parts[1].split("-", -1);
    LocalTime from = times.length == 2 ? time(times[0]) : null;
    LocalTime to = times.length == 2 ? time(times[1]) : null;
    if (from == null || to == null) {
      return problem(Wording.quoted(parts[1]) + " is not a time of the day." + EXAMPLE);
    }
    if (times[0].equals(END_OF_DAY) || !WorkingHours.inOrder(from, to)) {
      return problem(
          "The hours must end after they begin, on the same day; 24:00 is the end of it."
              + EXAMPLE);
    }
    return ZoneId.getAvailableZoneIds().contains(parts[2])
        ? new Read(new WorkingHours(parts[2], days, from, to), "")
        : problem(Wording.quoted(parts[2]) + " is no time zone." + EXAMPLE);
  }

  private static Read problem(String text) {
    return new Read(null, text);
  }

  /** In the order of the week; empty if the text names none, or something else. */
  private static List<DayOfWeek> days(String text) {
    TreeSet<DayOfWeek> days = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      DayOfWeek first = day(ends[0]);
      DayOfWeek last = ends.length == 2 ? day(ends[1]) : first;
      if (first == null || last == null || ends.length > 2) {
        return List.of();
      }
      for (DayOfWeek day = first; ; day = day.plus(1)) {
        days.add(day);
        if (day == last) {
          break;
        }
      }
    }
    return List.copyOf(days);
  }

  private static @Nullable DayOfWeek day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equalsIgnoreCase(text) || day.name().equalsIgnoreCase(text)) {
        return day;
      }
    }
    return null;
  }

  /** For example {@code Mon}. */
  private static String word(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  private static @Nullable LocalTime time(String text) {
    if (text.equals(END_OF_DAY)) {
      return LocalTime.MIDNIGHT;
    }
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text, TIME);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  static String of(WorkingHours hours) {
    String to = hours.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : TIME.format(hours.to());
    return "%s %s-%s %s".formatted(text(hours.days()), TIME.format(hours.from()), to, hours.zone());
  }

  /** Neighbours are joined: {@code Mon-Wed,Fri}. */
  private static String text(List<DayOfWeek> days) {
    List<DayOfWeek> sorted = List.copyOf(new TreeSet<>(days));
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int index = 0; index < sorted.size(); index++) {
      boolean goesOn =
          index + 1 < sorted.size()
              && sorted.get(index + 1).getValue() == sorted.get(index).getValue() + 1;
      if (!goesOn) {
        String begin = word(sorted.get(first));
        ranges.add(first == index ? begin : begin + "-" + word(sorted.get(index)));
        first = index + 1;
      }
    }
    return String.join(",", ranges);
  }
}
