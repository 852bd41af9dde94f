package org.demarche.api.mapping;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.HoursText;
import org.demarche.engine.session.Schedule;
import org.demarche.engine.session.SessionOptions.Demand;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.session.WorkingHours;
import org.demarche.protocol.v1.SessionOptions;
import org.jspecify.annotations.Nullable;

/** How a new session is run, as clients say it. Whether it can be run so, the engine says. */
public final class OptionsMapper {
  private OptionsMapper() {}

  /** The options; the session is no world of a class. */
  public static org.demarche.engine.session.SessionOptions options(SessionOptions options) {
    return new org.demarche.engine.session.SessionOptions(
        new Schedule(
            minutes(options.getBriefingMinutes()),
            options.getAdjudicationMinutes() == -1
                ? Duration.ZERO
                : minutes(options.getAdjudicationMinutes()),
            hours(options.getWorkingHours()),
            options.getDeadlinesList().stream()
                .map(deadline -> instant("options.deadlines", deadline))
                .toList()),
        demand("options.rationale", options.getRationale()),
        demand("options.prediction", options.getPrediction()),
        options.getHeadsApprove(),
        absent(options),
        minutes(options.getGraceMinutes()),
        longestFirst(options.getRemindersList()),
        "",
        "");
  }

  private static @Nullable Duration minutes(int minutes) {
    return minutes == 0 ? null : Duration.ofMinutes(minutes);
  }

  private static @Nullable WorkingHours hours(String text) {
    if (text.isBlank()) {
      return null;
    }
    HoursText.Read read = HoursText.read(text);
    if (read.hours() == null) {
      throw Refusals.ofField("options.working_hours", read.problem());
    }
    return read.hours();
  }

  private static Demand demand(String field, SessionOptions.Demand demand) {
    return switch (demand) {
      case DEMAND_UNSPECIFIED -> Demand.SCENARIO;
      case DEMAND_OPTIONAL -> Demand.OPTIONAL;
      case DEMAND_REQUIRED -> Demand.REQUIRED;
      case UNRECOGNIZED ->
          throw Refusals.ofField(field, "Say DEMAND_OPTIONAL or DEMAND_REQUIRED, or nothing.");
    };
  }

  private static StandIn absent(SessionOptions options) {
    return switch (options.getAbsent()) {
      case STAND_IN_UNSPECIFIED -> StandIn.NONE;
      case STAND_IN_NONE,
          STAND_IN_HOLD,
          STAND_IN_DEFAULT,
          STAND_IN_BOT,
          STAND_IN_WHITE_CELL,
          UNRECOGNIZED ->
          EnumMapper.standIn("options.absent", options.getAbsent());
    };
  }

  private static List<Integer> longestFirst(List<Integer> reminders) {
    return reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
  }

  /** A moment; it is refused if it is too far away to be one. */
  static Instant instant(String field, Timestamp timestamp) {
    try {
      return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    } catch (DateTimeException | ArithmeticException _) {
      throw Refusals.ofField(field, "This is no time of this world. Check the date.");
    }
  }
}
