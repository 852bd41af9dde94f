package org.demarche.reminders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.session.Notice;

/** Notices in words for the person who gets one. Nothing in them is secret. */
final class NoticeText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String publicUrl;

  /**
   * @param publicUrl where people find this server; empty if unknown
   */
  NoticeText(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  String subject(Notice notice) {
    String what =
        switch (notice.kind()) {
          case PLANNING_BEGAN -> "your turn (%s)".formatted(notice.turnLabel());
          case DEADLINE_NEAR -> "%s left".formatted(minutes(notice.minutes()));
        };
    return (notice.title() + ": " + what).replaceAll("\\s+", " ");
  }

  String body(Notice notice, Notice.Person person) {
    Instant deadline = notice.deadline();
    String until = deadline == null ? "" : " until " + TIME.format(deadline);
    String what =
        switch (notice.kind()) {
          case PLANNING_BEGAN ->
              "Turn %d (%s) is open: %s can write its orders%s."
                  .formatted(notice.turn(), notice.turnLabel(), person.team(), until);
          case DEADLINE_NEAR ->
              "%s has %s left to approve its orders for turn %d (%s), %s."
                  .formatted(
                      person.team(),
                      minutes(notice.minutes()),
                      notice.turn(),
                      notice.turnLabel(),
                      until.strip());
        };
    String link =
        publicUrl.isEmpty() ? "" : "\nGo on playing where you joined: " + publicUrl + "\n";
    return "Hello %s,\n\n%s\n%s\n%s\n".formatted(person.name(), what, link, notice.title());
  }

  private static String minutes(int minutes) {
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
