package org.demarche.engine.session;

import java.time.Duration;
import java.util.List;
import org.demarche.engine.model.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * How a session is run, beside the scenario and the length of its turns.
 *
 * @param rationale whether each move needs a reason
 * @param prediction whether each move needs a prediction
 * @param headsApprove whether only the head of a delegation approves orders and signs deals, if the
 *     team has one
 * @param standIn what becomes of a team of which nobody has done anything in a turn; {@link
 *     StandIn#NONE} to leave it alone
 * @param grace how long after the opening of planning that happens; null for only when white cell
 *     says so
 * @param reminders how many minutes before a deadline members are reminded, the longest first
 * @param classId of the class that the session is a world of; empty for none
 * @param world its name in the class; empty for none
 */
public record SessionOptions(
    Schedule schedule,
    Demand rationale,
    Demand prediction,
    boolean headsApprove,
    StandIn standIn,
    @Nullable Duration grace,
    List<Integer> reminders,
    String classId,
    String world) {

  /** How a session is run if nothing is said. */
  public static final SessionOptions STANDARD =
      new SessionOptions(
          Schedule.SIMPLE,
          Demand.SCENARIO,
          Demand.SCENARIO,
          false,
          StandIn.NONE,
          null,
          List.of(),
          "",
          "");

  public SessionOptions {
    reminders = List.copyOf(reminders);
  }

  /** Whether something is asked of teams. */
  public enum Demand {
    /** As the scenario says. */
    SCENARIO,
    OPTIONAL,
    REQUIRED
  }

  /** The same for a session that is a world of a class. */
  public SessionOptions inClass(String classId, String world) {
    return new SessionOptions(
        schedule, rationale, prediction, headsApprove, standIn, grace, reminders, classId, world);
  }

  /** Whether each move of a session of this scenario needs a reason. */
  public boolean rationaleRequired(Scenario scenario) {
    return required(rationale, scenario.demands().rationale());
  }

  /** Whether each move of a session of this scenario needs a prediction. */
  public boolean predictionRequired(Scenario scenario) {
    return required(prediction, scenario.demands().prediction());
  }

  private static boolean required(Demand demand, boolean byScenario) {
    return switch (demand) {
      case SCENARIO -> byScenario;
      case OPTIONAL -> false;
      case REQUIRED -> true;
    };
  }

  SessionOptions with(Schedule schedule) {
    return new SessionOptions(
        schedule, rationale, prediction, headsApprove, standIn, grace, reminders, classId, world);
  }
}
