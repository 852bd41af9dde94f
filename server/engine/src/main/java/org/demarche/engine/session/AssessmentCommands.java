package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Question;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Command.Assess;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;

/** Judges how probable teams say that theses and answers are. */
final class AssessmentCommands {
  private static final double SUM_TOLERANCE = 0.001;

  private AssessmentCommands() {}

  /** Also while the session is paused, and while the team's orders are approved. */
  static Decision assess(Situation now, Assess command) {
    return now.asTeam(
        team ->
            Situation.unless(
                now.turnMeant(command.turn())
                    .or(() -> question(now, command.question()))
                    .or(
                        () ->
                            Situation.text(
                                "evidence", command.evidence(), 0, SessionLimits.EVIDENCE)),
                () -> {
                  Asked asked = asked(now, command.question());
                  return Situation.unless(
                      probabilities(asked, command.probabilities()),
                      () -> now.accept("", given(now, team, asked, command)));
                }));
  }

  /**
   * What probabilities are asked for.
   *
   * @param what an option is, for example {@code thesis}
   */
  private record Asked(String what, List<String> options) {}

  private static Optional<Rejection> question(Situation now, String id) {
    List<String> known = now.scenario().questions().stream().map(Question::id).toList();
    return id.isEmpty() || known.contains(id)
        ? Optional.empty()
        : Optional.of(Refusal.unknown(Reason.INVALID_FIELD, "question", "question", id, known));
  }

  private static Asked asked(Situation now, String id) {
    for (Question question : now.scenario().questions()) {
      if (question.id().equals(id)) {
        return new Asked(
            "answer", question.options().stream().map(Parameter.Option::value).toList());
      }
    }
    return new Asked("thesis", now.scenario().theses().stream().map(Thesis::id).toList());
  }

  private static Event given(Situation now, int team, Asked asked, Assess command) {
    List<Double> probabilities =
        asked.options.stream()
            .map(option -> command.probabilities().getOrDefault(option, 0.0))
            .toList();
    return new Event.AssessmentGiven(
        new Assessment(
            team, now.state().turn(), command.question(), probabilities, command.evidence()));
  }

  private static Optional<Rejection> probabilities(Asked asked, Map<String, Double> given) {
    List<FieldViolation> violations = new ArrayList<>();
    double sum = 0;
    for (String id : new TreeSet<>(given.keySet())) {
      double probability = given.getOrDefault(id, 0.0);
      String field = "probabilities." + id;
      if (!asked.options.contains(id)) {
        violations.addAll(
            Refusal.unknown(Reason.INVALID_FIELD, field, asked.what, id, asked.options).fields());
      } else if (!(probability >= 0 && probability <= 1)) {
        violations.add(
            new FieldViolation(field, "A probability lies between 0 and 1; this is not one."));
      }
      sum += probability;
    }
    if (violations.isEmpty() && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      violations.add(
          new FieldViolation(
              "probabilities",
              "The probabilities sum to %s; they must sum to 1.".formatted(Words.number(sum))));
    }
    return violations.isEmpty() ? Optional.empty() : Optional.of(Refusal.fields(violations));
  }
}
