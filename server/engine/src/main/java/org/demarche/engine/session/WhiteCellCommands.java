package org.demarche.engine.session;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.session.Command.AwardDebrief;
import org.demarche.engine.session.Command.RuleMove;
import org.demarche.engine.session.Rejection.Reason;

/** Judges what white cell decides about teams: the odds of their moves, and their debrief. */
final class WhiteCellCommands {
  private WhiteCellCommands() {}

  /** Also while the session is paused, and while the team's orders are approved. */
  static Decision rule(Situation now, RuleMove command) {
    return now.asFacilitator(
        () ->
            Situation.unless(
                now.turnMeant(0)
                    .or(() -> SeatCommands.team(now, "team", command.team()))
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () -> ruleKnown(now, command)));
  }

  private static Decision ruleKnown(Situation now, RuleMove command) {
    List<OrderedMove> moves = now.state().teams().get(command.team()).moves();
    for (OrderedMove ordered : moves) {
      if (ordered.id().equals(command.id())) {
        return rule(now, ordered, command);
      }
    }
    return Situation.refuse(
        Refusal.unknown(
            Reason.MOVE_NOT_FOUND,
            "id",
            "move in the orders of " + now.title(command.team()) + " with the id",
            command.id(),
            moves.stream().map(OrderedMove::id).toList()));
  }

  private static Decision rule(Situation now, OrderedMove ordered, RuleMove command) {
    String title = now.scenario().moves().get(ordered.move()).title();
    List<Parameter> open =
        now.scenario().moves().get(ordered.move()).parameters().stream()
            .filter(parameter -> parameter.kind() instanceof Kind.Umpire)
            .toList();
    List<String> ids = open.stream().map(Parameter::id).toList();
    if (open.isEmpty()) {
      return Situation.refuse(
          Refusal.field("id", title + " leaves nothing to white cell to decide."));
    }
    if (command.parameter().isEmpty() ? open.size() > 1 : !ids.contains(command.parameter())) {
      return Situation.refuse(
          Refusal.field(
              "parameter",
              "White cell decides %s of %s. Name one of them.".formatted(Words.list(ids), title)));
    }
    Parameter parameter = open.get(Math.max(0, ids.indexOf(command.parameter())));
    return parameter.kind() instanceof Kind.Umpire(double minimum, double maximum)
            && !(command.value() >= minimum && command.value() <= maximum)
        ? Situation.refuse(
            Refusal.field(
                "value",
                "%s lies between %s and %s."
                    .formatted(parameter.title(), Words.number(minimum), Words.number(maximum))))
        : now.accept(
            ordered.id(),
            new Event.MoveRuled(
                command.team(),
                ordered.id(),
                parameter.id(),
                written(command.value()),
                command.reason()));
  }

  private static String written(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Once the game is over, as often as the facilitator likes. */
  static Decision award(Situation now, AwardDebrief command) {
    double maximum = now.scenario().scoring().debriefPoints();
    return now.asFacilitator(
        () ->
            Situation.unless(
                SeatCommands.team(now, "team", command.team())
                    .or(() -> Situation.text("reason", command.reason(), 0, SessionLimits.REASON)),
                () -> {
                  if (!(now.state().stage() instanceof Stage.Ended)) {
                    return Situation.refuse(
                        Refusal.of(
                            Reason.NOT_ENDED,
                            "The game is not over. The debrief is scored once it has ended."));
                  }
                  return maximum > 0 && command.points() >= 0 && command.points() <= maximum
                      ? award(now, command, maximum)
                      : Situation.refuse(Refusal.field("points", range(maximum)));
                }));
  }

  private static String range(double maximum) {
    return maximum > 0
        ? "The debrief gives a team 0 to %s points.".formatted(Words.number(maximum))
        : "This scenario gives no points for the debrief.";
  }

  private static Decision award(Situation now, AwardDebrief command, double maximum) {
    List<Score> scores =
        DebriefScore.awarded(
            now.state().scores(), command.team(), command.points(), maximum, command.reason());
    return now.accept(
        "", new Event.DebriefAwarded(command.team(), command.points(), command.reason(), scores));
  }
}
