package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Command.Assess;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;

/** Judges what teams say: to each other, and about the theses. */
final class TalkCommands {
  private static final double SUM_TOLERANCE = 0.001;

  private TalkCommands() {}

  /** Members and facilitators may speak at any time, the lobby and the end included. */
  static Decision send(Situation now, SendMessage command) {
    Seat seat = now.seat();
    return seat != null && seat.role() == Seat.Role.FACILITATOR
        ? now.asFacilitator(() -> send(now, -1, command))
        : now.asTeam(team -> send(now, team, command));
  }

  private static Decision send(Situation now, int team, SendMessage command) {
    return Situation.unless(
        Situation.text("text", command.text().strip(), 1, SessionLimits.MESSAGE)
            .or(() -> audience(now, command.audience()))
            .or(() -> room(now.state())),
        () -> {
          Message message = message(now, team, command);
          return now.accept(message.id(), new Event.MessageSent(message));
        });
  }

  private static Optional<Rejection> audience(Situation now, MessageAudience audience) {
    return audience.teams().stream()
        .flatMap(team -> SeatCommands.team(now, "audience.teams", team).stream())
        .findFirst();
  }

  private static Optional<Rejection> room(SessionState state) {
    return state.messages().size() < SessionLimits.MESSAGES
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.SESSION_FULL,
                "The session holds %d messages, and no more are taken."
                    .formatted(SessionLimits.MESSAGES)));
  }

  private static Message message(Situation now, int team, SendMessage command) {
    Seat seat = now.seat();
    MessageAudience meant = command.audience();
    return new Message(
        Ids.message(now.state(), now.request()),
        team,
        seat == null ? "" : seat.id(),
        seat == null ? "Bot" : seat.displayName(),
        command.text().strip(),
        new MessageAudience(
            meant.everyone(), List.copyOf(new TreeSet<>(meant.teams())), meant.control()),
        now.state().turn(),
        now.request().at());
  }

  /** Also while the session is paused, and while the team's orders are approved. */
  static Decision assess(Situation now, Assess command) {
    return now.asTeam(
        team ->
            Situation.unless(
                now.turnMeant(command.turn())
                    .or(
                        () ->
                            Situation.text(
                                "evidence", command.evidence(), 0, SessionLimits.EVIDENCE))
                    .or(() -> probabilities(now, command.probabilities())),
                () -> {
                  List<Double> byThesis =
                      now.scenario().theses().stream()
                          .map(thesis -> command.probabilities().getOrDefault(thesis.id(), 0.0))
                          .toList();
                  return now.accept(
                      "",
                      new Event.AssessmentGiven(
                          new Assessment(team, now.state().turn(), byThesis, command.evidence())));
                }));
  }

  private static Optional<Rejection> probabilities(Situation now, Map<String, Double> given) {
    List<String> theses = now.scenario().theses().stream().map(Thesis::id).toList();
    List<FieldViolation> violations = new ArrayList<>();
    double sum = 0;
    for (String id : new TreeSet<>(given.keySet())) {
      double probability = given.getOrDefault(id, 0.0);
      String field = "probabilities." + id;
      if (!theses.contains(id)) {
        violations.addAll(
            Refusal.unknown(Reason.INVALID_FIELD, field, "thesis", id, theses).fields());
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
