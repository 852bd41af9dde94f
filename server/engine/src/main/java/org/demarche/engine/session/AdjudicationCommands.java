package org.demarche.engine.session;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.session.Command.Argue;
import org.demarche.engine.session.Command.EstimateMove;
import org.demarche.engine.session.Command.RuleMove;
import org.demarche.engine.session.Rejection.Reason;

/** Judges what is said about free-text moves, and what white cell decides about them. */
final class AdjudicationCommands {
  private AdjudicationCommands() {}

  static Decision argue(Situation now, Argue command) {
    throw new UnsupportedOperationException();
  }

  static Decision estimate(Situation now, EstimateMove command) {
    throw new UnsupportedOperationException();
  }

  /** Also while the session is paused, and while the team's orders are approved. */
  static Decision rule(Situation now, RuleMove command) {
    return now.holding(
        Power.CONTENT,
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
                command.reason(),
                command.publicText(),
                command.privateNote()));
  }

  private static String written(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
