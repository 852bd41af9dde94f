package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** What speaks against the options of a new session; all of it at once. */
final class OptionRules {
  private static final int REMINDERS = 5;

  private final Scenario scenario;
  private final CreateSession request;
  private final List<FieldViolation> violations = new ArrayList<>();

  private OptionRules(Scenario scenario, CreateSession request) {
    this.scenario = scenario;
    this.request = request;
  }

  static Optional<Rejection> check(Scenario scenario, CreateSession request) {
    var rules = new OptionRules(scenario, request);
    rules.weights(request.thesisWeights());
    rules.schedule(request.options().schedule());
    rules.absence(request.options());
    rules.reminders(request.options().reminders());
    return rules.violations.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.fields(rules.violations));
  }

  private void refuse(String field, String message) {
    violations.add(new FieldViolation("options." + field, message));
  }

  private void weights(Map<String, Double> given) {
    if (given.isEmpty()) {
      return;
    }
    if (!request.thesis().isEmpty()) {
      refuse("thesis_weights", "The thesis is chosen already. Give a thesis or weights, not both.");
    }
    List<String> known = scenario.theses().stream().map(Thesis::id).toList();
    double sum = 0;
    for (var entry : new TreeMap<>(given).entrySet()) {
      double weight = entry.getValue();
      String field = "options.thesis_weights." + entry.getKey();
      if (!known.contains(entry.getKey())) {
        violations.addAll(
            Refusal.unknown(Reason.INVALID_FIELD, field, "thesis", entry.getKey(), known).fields());
      } else if (!(weight >= 0 && Double.isFinite(weight))) {
        violations.add(new FieldViolation(field, "A weight is a number from 0 up."));
      } else {
        sum += weight;
      }
    }
    if (violations.isEmpty() && !(sum > 0 && Double.isFinite(sum))) {
      refuse("thesis_weights", "All weights are 0. Give at least one thesis a weight above 0.");
    }
  }

  private void schedule(Schedule schedule) {
    length("briefing_minutes", schedule.briefing(), "A briefing takes");
    Duration adjudication = schedule.adjudication();
    if (adjudication != null && !adjudication.isZero()) {
      length("adjudication_minutes", adjudication, "Adjudication takes");
    }
    deadlines(schedule.deadlines());
  }

  private void length(String field, @Nullable Duration length, String what) {
    boolean fits =
        length == null
            || (length.isPositive()
                && length.compareTo(Duration.ofMinutes(SessionLimits.TURN_MINUTES)) <= 0);
    if (!fits) {
      refuse(field, "%s 1 to %d minutes.".formatted(what, SessionLimits.TURN_MINUTES));
    }
  }

  private void deadlines(List<Instant> deadlines) {
    int turns = request.turns() == 0 ? scenario.turns() : request.turns();
    if (deadlines.size() > turns) {
      refuse(
          "deadlines",
          "There are %d deadlines for %s.".formatted(deadlines.size(), Words.count(turns, "turn")));
    }
    Instant before = request.at();
    for (int index = 0; index < deadlines.size(); index++) {
      if (!deadlines.get(index).isAfter(before)) {
        refuse(
            "deadlines." + index,
            index == 0
                ? "The first deadline is past. Check its date and its time zone."
                : "Deadline %d is not after the one before it.".formatted(index + 1));
      }
      before = deadlines.get(index);
    }
  }

  private void absence(SessionOptions options) {
    length("grace_minutes", options.grace(), "The time of grace is");
    if (options.grace() != null && options.standIn() == StandIn.NONE) {
      refuse("absent", "Say what becomes of absent teams when the time of grace is over.");
    }
  }

  private void reminders(List<Integer> reminders) {
    boolean fit =
        reminders.stream().allMatch(ahead -> ahead >= 1 && ahead <= SessionLimits.TURN_MINUTES);
    if (!fit || reminders.size() > REMINDERS) {
      refuse(
          "reminders",
          "Give at most %d reminders, each 1 to %d minutes before a deadline."
              .formatted(REMINDERS, SessionLimits.TURN_MINUTES));
    }
  }
}
