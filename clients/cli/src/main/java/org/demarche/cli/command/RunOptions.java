package org.demarche.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Moments;
import org.demarche.cli.remote.ClockCalls;
import org.demarche.protocol.v1.SessionOptions;
import org.demarche.protocol.v1.SessionOptions.Demand;
import picocli.CommandLine.Option;

/** How a new session is run. */
final class RunOptions {
  @Option(
      names = "--thesis-weight",
      paramLabel = "ID=WEIGHT",
      description =
          "How likely a thesis is drawn, beside the others that are named; may be repeated.")
  private Map<String, Double> thesisWeights = Map.of();

  @Option(
      names = "--briefing",
      paramLabel = "MINUTES",
      defaultValue = "0",
      description = "Let each turn be read so long before orders open.")
  private int briefing;

  @Option(
      names = "--adjudication",
      paramLabel = "MINUTES",
      defaultValue = "0",
      description =
          "Let white cell judge free-text moves so long after orders are locked; -1 for as long as"
              + " it takes.")
  private int adjudication;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      description =
          "When turn 1 closes for orders, then turn 2, and so on; repeated. For example"
              + " 2026-03-02T18:00.")
  private List<String> deadlines = List.of();

  @Option(
      names = "--working-hours",
      paramLabel = "HOURS",
      defaultValue = "",
      description = "When the clock runs, for example \"Mon-Fri 09:00-17:00 Europe/Berlin\".")
  private String workingHours = "";

  @Option(
      names = "--rationale",
      paramLabel = "DEMAND",
      defaultValue = "",
      description = "Whether each move needs a reason: optional or required.")
  private String rationale = "";

  @Option(
      names = "--prediction",
      paramLabel = "DEMAND",
      defaultValue = "",
      description = "Whether each move needs a prediction: optional or required.")
  private String prediction = "";

  @Option(
      names = "--heads-approve",
      description = "Only heads of delegations approve orders and sign deals.")
  private boolean headsApprove;

  @Option(
      names = "--absent",
      paramLabel = "WHO",
      defaultValue = "none",
      description = "Who acts for a team of which nobody does anything; as in: stand-in.")
  private String absent = "none";

  @Option(
      names = "--grace",
      paramLabel = "MINUTES",
      defaultValue = "0",
      description = "How long after the opening of planning that happens; else only on your word.")
  private int grace;

  @Option(
      names = "--remind",
      paramLabel = "MINUTES",
      split = ",",
      description = "How long before a deadline members are reminded of it, for example 60,10.")
  private List<Integer> reminders = List.of();

  /** As they were typed; times are in the user's zone. */
  SessionOptions read(Context context) {
    var zone = context.page().zone();
    var options =
        SessionOptions.newBuilder()
            .putAllThesisWeights(thesisWeights)
            .setBriefingMinutes(briefing)
            .setAdjudicationMinutes(adjudication)
            .setWorkingHours(workingHours)
            .setRationale(demand("--rationale", rationale))
            .setPrediction(demand("--prediction", prediction))
            .setHeadsApprove(headsApprove)
            .setAbsent(StandInCommand.standIn(absent))
            .setGraceMinutes(grace)
            .addAllReminders(reminders);
    deadlines.stream()
        .map(deadline -> Moments.read(deadline, Instant.now(), zone))
        .map(ClockCalls::timestamp)
        .forEach(options::addDeadlines);
    return options.build();
  }

  private static Demand demand(String option, String word) {
    return switch (word) {
      case "" -> Demand.DEMAND_UNSPECIFIED;
      case "optional" -> Demand.DEMAND_OPTIONAL;
      case "required" -> Demand.DEMAND_REQUIRED;
      default -> throw Failure.usage(option + " is optional or required, not \"" + word + "\".");
    };
  }
}
