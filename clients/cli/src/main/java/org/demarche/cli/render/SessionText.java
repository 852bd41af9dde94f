package org.demarche.cli.render;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.text.Durations;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.protocol.v1.Session;

/** Says where a session is. */
public final class SessionText {
  private SessionText() {}

  /** One line, for example {@code Islands · Spring 2016 (turn 1 of 3) · planning · 4:05 left}. */
  public static String line(Session session) {
    return line(session, left(session));
  }

  /**
   * The same line, for a moment after the server has sent it.
   *
   * @param left what is left of the turn now; empty without a deadline
   */
  public static String line(Session session, Optional<Duration> left) {
    var parts = new ArrayList<String>();
    parts.add(session.getTitle());
    if (session.getPractice()) {
      parts.add("practice");
    }
    if (session.getTurn() > 0) {
      parts.add(turn(session));
    }
    parts.add(stage(session));
    left.ifPresent(duration -> parts.add(Durations.left(duration) + " left"));
    return String.join(" · ", parts);
  }

  /** What was left of the running turn when the server sent this. */
  public static Optional<Duration> left(Session session) {
    if (session.hasDeadline()) {
      return Optional.of(
          Duration.between(instant(session.getServerTime()), instant(session.getDeadline())));
    }
    return session.getSecondsLeft() > 0
        ? Optional.of(Duration.ofSeconds(session.getSecondsLeft()))
        : Optional.empty();
  }

  public static Instant instant(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }

  /** Several sessions, one a row. */
  public static List<String> table(List<Session> sessions, Page page) {
    var table =
        new Table(page).words("SESSION").words("TITLE").words("WHERE IT IS").words("CREATED");
    for (var session : sessions) {
      var where = session.getTurn() > 0 ? turn(session) + ", " + stage(session) : stage(session);
      table.row(
          Names.last(session.getName()),
          session.getTitle(),
          where,
          page.dayAndClock(instant(session.getCreateTime())));
    }
    return table.lines();
  }

  /** When something happens by itself, in the reader's zone, with its offset from UTC. */
  public static List<String> times(Session session, Page page) {
    var lines = new ArrayList<String>();
    if (session.hasDeadline()) {
      lines.add("  deadline  " + page.withOffset(instant(session.getDeadline())));
    }
    if (session.hasPausedUntil()) {
      lines.add("  goes on   " + page.withOffset(instant(session.getPausedUntil())));
    }
    return lines;
  }

  /** How the session is run, where it is not as usual. */
  public static List<String> rules(Session session) {
    var lines = new ArrayList<String>();
    if (!session.getWorkingHours().isEmpty()) {
      lines.add("  hours     " + session.getWorkingHours());
    }
    if (session.getRationaleRequired()) {
      lines.add("  moves     need a reason");
    }
    if (session.getPredictionRequired()) {
      lines.add("  moves     need a prediction");
    }
    if (session.getHeadsApprove()) {
      lines.add("  heads     approve orders and sign deals");
    }
    return lines;
  }

  private static String turn(Session session) {
    return session.getTurnLabel()
        + " (turn "
        + session.getTurn()
        + " of "
        + session.getTurns()
        + ")";
  }

  private static String stage(Session session) {
    return switch (session.getState()) {
      case STATE_LOBBY -> "not started";
      case STATE_RUNNING -> phase(session.getPhase());
      case STATE_PAUSED ->
          session.getPauseReason().isEmpty() ? "paused" : "paused: " + session.getPauseReason();
      case STATE_ENDED -> "ended";
      case STATE_UNSPECIFIED, UNRECOGNIZED -> "unknown";
    };
  }

  private static String phase(Session.Phase phase) {
    return switch (phase) {
      case PHASE_BRIEFING -> "briefing";
      case PHASE_ADJUDICATION -> "adjudication";
      case PHASE_PLANNING, PHASE_REVEAL, PHASE_UNSPECIFIED, UNRECOGNIZED -> "planning";
    };
  }
}
