package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
  private static final String OFFICE = "Mon-Fri 09:00-17:00 Europe/Berlin";

  private static WorkingHours hours(String text) {
    HoursText.Read read = HoursText.read(text);
    assertThat(read.problem()).isEmpty();
    return read.hours();
  }

  private static Instant at(String time) {
    return Instant.parse(time + ":00Z");
  }

  @Nested
  class When_time_passes {

    /** Berlin is one hour ahead of UTC in winter, two in summer. 5 January 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
      "within a day,        2026-01-05T09:00, PT2H,  2026-01-05T11:00",
      "to the day's end,    2026-01-05T09:00, PT7H,  2026-01-05T16:00",
      "into the next day,   2026-01-05T15:00, PT2H,  2026-01-06T09:00",
      "over a weekend,      2026-01-09T15:00, PT2H,  2026-01-12T09:00",
      "before the opening,  2026-01-05T05:00, PT1H,  2026-01-05T09:00",
      "after closing,       2026-01-05T20:00, PT1H,  2026-01-06T09:00",
      "from a weekend,      2026-01-10T12:00, PT1H,  2026-01-12T09:00",
      "no time at night,    2026-01-05T20:00, PT0S,  2026-01-06T08:00",
      "a week of work,      2026-01-05T08:00, PT40H, 2026-01-09T16:00",
      "over spring forward, 2026-03-27T15:00, PT2H,  2026-03-30T08:00",
      "over fall back,      2026-10-23T14:00, PT2H,  2026-10-26T09:00"
    })
    void only_working_time_counts(String what, String start, Duration length, String end) {
      assertThat(hours(OFFICE).after(at(start), length)).as(what).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
      // The night of the 29th of March has no time from 2 to 3 o'clock.
      "Sun 00:00-24:00 Europe/Berlin, 2026-03-28T23:00, PT23H, 2026-03-29T22:00",
      "Sun 00:00-24:00 Europe/Berlin, 2026-03-28T23:00, PT24H, 2026-04-04T23:00",
      "Sun 01:30-02:30 Europe/Berlin, 2026-03-28T23:00, PT1H,  2026-03-29T01:30",
      // In that of the 25th of October it comes twice.
      "Sun 00:00-24:00 Europe/Berlin, 2026-10-24T22:00, PT25H, 2026-10-25T23:00",
      "Sun 01:00-03:00 Europe/Berlin, 2026-10-24T22:00, PT3H,  2026-10-25T02:00"
    })
    void an_hour_is_an_hour_when_the_clocks_change(
        String text, String start, Duration length, String end) {
      assertThat(hours(text).after(at(start), length)).isEqualTo(at(end));
    }

    @Test
    void midnight_ends_a_day_and_joins_it_to_the_next() {
      WorkingHours days = hours("Mon-Tue 00:00-24:00 UTC");

      assertThat(days.after(at("2026-01-05T23:00"), Duration.ofHours(2)))
          .isEqualTo(at("2026-01-06T01:00"));
      assertThat(days.after(at("2026-01-06T23:00"), Duration.ofHours(2)))
          .isEqualTo(at("2026-01-12T01:00"));
    }

    @Property
    void what_is_left_takes_as_long_later(
        @ForAll @IntRange(max = 20_160) int minutes, @ForAll @IntRange(max = 20_160) int start) {
      Instant from = at("2026-03-20T00:00").plus(Duration.ofMinutes(start));
      Duration length = Duration.ofMinutes(minutes);

      assertThat(hours(OFFICE).between(from, hours(OFFICE).after(from, length))).isEqualTo(length);
    }

    @Test
    void none_passes_backwards() {
      assertThat(hours(OFFICE).between(at("2026-01-05T12:00"), at("2026-01-05T11:00")))
          .isEqualTo(Duration.ZERO);
    }
  }

  @Nested
  class As_text {

    @ParameterizedTest
    @ValueSource(
        strings = {
          OFFICE,
          "Mon,Wed,Fri 18:00-24:00 UTC",
          "Mon-Wed,Sat-Sun 00:00-24:00 America/New_York",
          "Mon-Sun 08:15-08:16 Asia/Tokyo"
        })
    void hours_are_written_as_they_are_read(String text) {
      assertThat(hours(text).text()).isEqualTo(text);
    }

    @Test
    void hours_are_read_as_people_type_them() {
      assertThat(hours(" friday-MON  9:00-17:00 Europe/Berlin ").text())
          .isEqualTo("Mon,Fri-Sun 09:00-17:00 Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "''                              | Working hours are days, times and a time zone.",
          "Mon-Fri 09:00-17:00             | Working hours are days, times and a time zone.",
          "Mo-Fr 09:00-17:00 UTC           | 'Mo-Fr' names no days.",
          "Mon-Tue-Wed 09:00-17:00 UTC     | 'Mon-Tue-Wed' names no days.",
          "Mon 9-17 UTC                    | '9-17' is not a time of the day.",
          "Mon 09:00-25:00 UTC             | '09:00-25:00' is not a time of the day.",
          "Mon 22:00-02:00 UTC             | The hours must end after they begin",
          "Mon 09:00-09:00 UTC             | The hours must end after they begin",
          "Mon 24:00-24:00 UTC             | The hours must end after they begin",
          "Mon 09:00-17:00 Berlin          | 'Berlin' is no time zone."
        })
    void what_is_wrong_is_said_with_an_example(String text, String problem) {
      HoursText.Read read = HoursText.read(text);

      assertThat(read.hours()).isNull();
      assertThat(read.problem()).startsWith(problem).contains("Mon-Fri 09:00-17:00 Europe/Berlin");
    }
  }
}
