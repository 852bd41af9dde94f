package org.demarche.engine.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.engine.model.ConditionReader;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.PlannedInject;

/** Says what speaks against planning an inject. */
final class InjectPlan {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** No track is that long. */
  private static final double LARGEST = 1e9;

  private InjectPlan() {}

  static Optional<Rejection> fits(Situation now, PlannedInject inject) {
    return id(now, inject.id())
        .or(() -> Situation.text("title", inject.title().strip(), 1, SessionLimits.INJECT_TITLE))
        .or(() -> Situation.text("text", inject.text(), 0, SessionLimits.INJECT_TEXT))
        .or(() -> nothing(inject))
        .or(() -> teams(now, inject.teams()))
        .or(() -> changes(now, inject.changes()))
        .or(() -> when(now, inject.when()))
        .or(() -> room(now, inject.id()));
  }

  private static Optional<Rejection> id(Situation now, String id) {
    if (id.length() > SessionLimits.INJECT_ID || !ID.matcher(id).matches()) {
      return refuse(
          "id",
          "An inject's id is of lower-case words joined by _, at most %d characters, such as"
                  .formatted(SessionLimits.INJECT_ID)
              + " fire_at_sea.");
    }
    if (BoardChange.indexOf(now.scenario(), id) >= 0) {
      return refuse("id", "The scenario has an inject %s. Choose another id.".formatted(id));
    }
    return now.state()
        .whiteCell()
        .find(id)
        .filter(planned -> planned.state() == PlannedInject.State.SENT)
        .map(
            planned ->
                Refusal.of(
                    Reason.INJECT_NOT_PENDING,
                    "The inject %s has happened in turn %d. Choose another id."
                        .formatted(id, planned.turn())));
  }

  private static Optional<Rejection> nothing(PlannedInject inject) {
    return inject.text().isBlank() && inject.changes().isEmpty()
        ? refuse("text", "An inject needs a text, or something that it changes.")
        : Optional.empty();
  }

  private static Optional<Rejection> teams(Situation now, List<Integer> teams) {
    return teams.stream().allMatch(now::isTeam)
        ? Optional.empty()
        : refuse("teams", "There is no such team.");
  }

  private static Optional<Rejection> changes(Situation now, List<PlannedInject.Change> changes) {
    if (changes.size() > SessionLimits.INJECT_CHANGES) {
      return refuse(
          "changes",
          "An inject changes at most %d tracks.".formatted(SessionLimits.INJECT_CHANGES));
    }
    for (PlannedInject.Change change : changes) {
      if (change.slot() < 0 || change.slot() >= now.scenario().slots().size()) {
        return refuse("changes", "There is no such track.");
      }
      Optional<Rejection> derived = underived(now, "changes", change.slot());
      if (derived.isPresent()) {
        return derived;
      }
      if (!(Math.abs(change.amount()) <= LARGEST)) {
        return refuse("changes", "The amount must be a number of ordinary size.");
      }
    }
    return Optional.empty();
  }

  /** What speaks against changing a slot by hand: that it follows from others. */
  static Optional<Rejection> underived(Situation now, String field, int slot) {
    boolean derived =
        now.scenario().tracks().get(now.scenario().slots().get(slot).track()).derived();
    return derived
        ? refuse(
            field,
            "%s follows from other tracks. Change those."
                .formatted(now.scenario().slots().get(slot).title()))
        : Optional.empty();
  }

  private static Optional<Rejection> when(Situation now, PlannedInject.When when) {
    int turns = now.state().setup().turnsOf(now.scenario());
    if (when.turn() < 0 || when.turn() > turns) {
      return refuse("turn", "This session has the turns 1 to %d.".formatted(turns));
    }
    boolean over =
        when.turn() > 0
            && when.turn() <= now.state().turn()
            && when.condition().isEmpty()
            && !(when.turn() == now.state().turn() && when.at() != null);
    if (over) {
      return refuse(
          "turn",
          "Turn %d has opened. Name a later one, or none to send it by hand."
              .formatted(when.turn()));
    }
    Instant at = when.at();
    if (at != null && at.isBefore(now.request().at())) {
      return refuse("time", "That time is past. Name a later one.");
    }
    return condition(now, when.condition());
  }

  private static Optional<Rejection> condition(Situation now, String condition) {
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    Optional<Rejection> text = Situation.text("condition", condition, 1, SessionLimits.CONDITION);
    if (text.isPresent()) {
      return text;
    }
    return switch (now.scenario().conditions().read(condition)) {
      case ConditionReader.Answer.Condition _ -> Optional.empty();
      case ConditionReader.Answer.Problem(var message, int column, var marked) ->
          Optional.of(unreadable(message, column, marked));
    };
  }

  private static Rejection unreadable(String message, int column, String marked) {
    String text =
        "The condition can't be read: " + message + (marked.isEmpty() ? "" : "\n" + marked);
    return new Rejection(
        Reason.INVALID_FIELD,
        text,
        Map.of("column", Integer.toString(column)),
        List.of(new Rejection.FieldViolation("condition", text)));
  }

  private static Optional<Rejection> room(Situation now, String id) {
    return now.state().whiteCell().find(id).isEmpty()
            && now.state().whiteCell().planned().size() >= SessionLimits.INJECTS
        ? Optional.of(
            Refusal.of(
                Reason.LIMIT_REACHED,
                "A session holds %d planned injects. Replace one of them."
                    .formatted(SessionLimits.INJECTS)))
        : Optional.empty();
  }

  private static Optional<Rejection> refuse(String field, String message) {
    return Optional.of(Refusal.field(field, message));
  }
}
