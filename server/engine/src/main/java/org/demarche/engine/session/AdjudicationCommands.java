package org.demarche.engine.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.session.Command.Argue;
import org.demarche.engine.session.Command.EstimateMove;
import org.demarche.engine.session.Command.RuleMove;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.Argument;
import org.demarche.engine.whitecell.Estimate;
import org.demarche.engine.whitecell.LedgerEntry;

/** Judges what is said about free-text moves, and what white cell decides about them. */
final class AdjudicationCommands {
  private AdjudicationCommands() {}

  /** Also while the session is paused, and while orders are approved. */
  static Decision argue(Situation now, Argue command) {
    return now.asTeam(
        team ->
            Situation.unless(
                now.turnMeant(0)
                    .or(() -> SeatCommands.team(now, "team", command.team()))
                    .or(() -> Situation.text("text", command.text(), 1, SessionLimits.ARGUMENT)),
                () ->
                    find(FreeText.arguable(now, command.team(), team), command.move())
                        .map(_ -> argue(now, team, command))
                        .orElseGet(
                            () ->
                                notFound(
                                    now,
                                    "move",
                                    command.team(),
                                    command.move(),
                                    FreeText.arguable(now, command.team(), team)))));
  }

  private static Decision argue(Situation now, int team, Argue command) {
    List<Argument> own =
        now.state().whiteCell().arguments().stream()
            .filter(said -> said.team() == team && said.move().equals(command.move()))
            .toList();
    for (Argument said : own) {
      // The same words again are a second click.
      if (said.inFavour() == command.inFavour() && said.text().equals(command.text())) {
        return now.unchanged(said.id());
      }
    }
    if (own.size() >= SessionLimits.ARGUMENTS) {
      return Situation.refuse(
          Refusal.of(
              Reason.LIMIT_REACHED,
              "A team may make %d arguments about a move.".formatted(SessionLimits.ARGUMENTS)));
    }
    String id = Ids.argument(now.state(), now.request());
    return now.accept(
        id,
        new Event.Argued(
            new Argument(
                id,
                command.move(),
                command.team(),
                team,
                now.author(),
                command.inFavour(),
                command.text(),
                now.request().at())));
  }

  /** Without knowing what others estimate. */
  static Decision estimate(Situation now, EstimateMove command) {
    return now.holding(
        Power.ESTIMATE,
        () ->
            Situation.unless(
                now.turnMeant(0)
                    .or(() -> SeatCommands.team(now, "team", command.team()))
                    .or(() -> Situation.text("note", command.note(), 0, SessionLimits.NOTE)),
                () -> {
                  List<OrderedMove> judged =
                      FreeText.judged(now.scenario(), now.state(), command.team());
                  return find(judged, command.move())
                      .map(
                          move ->
                              about(
                                  now,
                                  move,
                                  "move",
                                  command.parameter(),
                                  command.value(),
                                  (parameter, _) -> estimate(now, command, parameter)))
                      .orElseGet(
                          () -> notFound(now, "move", command.team(), command.move(), judged));
                }));
  }

  private static Decision estimate(Situation now, EstimateMove command, Parameter parameter) {
    Seat seat = now.seat();
    Estimate estimate =
        new Estimate(
            command.move(),
            command.team(),
            parameter.id(),
            seat == null ? "" : seat.id(),
            now.author(),
            command.value(),
            command.note(),
            now.request().at());
    boolean same =
        now.state().whiteCell().estimates().stream()
            .anyMatch(
                earlier ->
                    estimate.replaces(earlier)
                        && earlier.value() == estimate.value()
                        && earlier.note().equals(estimate.note()));
    return same
        ? now.unchanged(command.move())
        : now.accept(command.move(), new Event.Estimated(estimate));
  }

  /** Also while the session is paused, and while the team's orders are approved. */
  static Decision rule(Situation now, RuleMove command) {
    return now.holding(
        Power.CONTENT,
        () ->
            Situation.unless(
                now.turnMeant(0)
                    .or(() -> SeatCommands.team(now, "team", command.team()))
                    .or(() -> words(command)),
                () -> {
                  List<OrderedMove> moves = now.state().teams().get(command.team()).moves();
                  return find(moves, command.id())
                      .map(
                          move ->
                              about(
                                  now,
                                  move,
                                  "id",
                                  command.parameter(),
                                  command.value(),
                                  (parameter, value) -> rule(now, move, parameter, value, command)))
                      .orElseGet(() -> notFound(now, "id", command.team(), command.id(), moves));
                }));
  }

  private static Optional<Rejection> words(RuleMove command) {
    return Situation.text("reason", command.reason(), 0, SessionLimits.REASON)
        .or(() -> Situation.text("public_text", command.publicText(), 0, SessionLimits.PUBLIC_TEXT))
        .or(
            () ->
                Situation.text(
                    "private_note", command.privateNote(), 0, SessionLimits.PRIVATE_NOTE));
  }

  private static Decision rule(
      Situation now, OrderedMove ordered, Parameter parameter, String value, RuleMove command) {
    var ruling =
        new OrderedMove.Ruling(
            parameter.id(), command.reason(), command.publicText(), command.privateNote());
    if (ordered.rulings().contains(ruling)
        && value.equals(ordered.parameters().get(parameter.id()))) {
      return now.unchanged(ordered.id());
    }
    String title = now.scenario().moves().get(ordered.move()).title();
    return now.accept(
        ordered.id(),
        new Event.MoveRuled(
            command.team(),
            ordered.id(),
            parameter.id(),
            value,
            command.reason(),
            command.publicText(),
            command.privateNote()),
        now.intervened(
            LedgerEntry.Kind.RULING,
            "Set %s of %s (%s, %s) to %s."
                .formatted(
                    parameter.title(), title, ordered.id(), now.title(command.team()), value),
            command.reason(),
            false));
  }

  /** Goes on with the parameter that is meant and the value as it is written. */
  private static Decision about(
      Situation now,
      OrderedMove ordered,
      String field,
      String named,
      double value,
      BiFunction<Parameter, String, Decision> then) {
    String title = now.scenario().moves().get(ordered.move()).title();
    List<Parameter> open = FreeText.parameters(now.scenario(), ordered);
    List<String> ids = open.stream().map(Parameter::id).toList();
    if (open.isEmpty()) {
      return Situation.refuse(
          Refusal.field(field, title + " leaves nothing to white cell to decide."));
    }
    if (named.isEmpty() ? open.size() > 1 : !ids.contains(named)) {
      return Situation.refuse(
          Refusal.field(
              "parameter",
              "White cell decides %s of %s. Name one of them.".formatted(Words.list(ids), title)));
    }
    Parameter parameter = open.get(Math.max(0, ids.indexOf(named)));
    return parameter.kind() instanceof Kind.Umpire(double minimum, double maximum)
            && !(value >= minimum && value <= maximum)
        ? Situation.refuse(
            Refusal.field(
                "value",
                "%s lies between %s and %s."
                    .formatted(parameter.title(), Words.number(minimum), Words.number(maximum))))
        : then.apply(parameter, written(value));
  }

  private static Optional<OrderedMove> find(List<OrderedMove> moves, String id) {
    return moves.stream().filter(move -> move.id().equals(id)).findFirst();
  }

  /**
   * @param known those that the caller may know of
   */
  private static Decision notFound(
      Situation now, String field, int team, String id, List<OrderedMove> known) {
    return Situation.refuse(
        Refusal.unknown(
            Reason.MOVE_NOT_FOUND,
            field,
            "move in the orders of " + now.title(team) + " with the id",
            id,
            known.stream().map(OrderedMove::id).toList()));
  }

  private static String written(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
