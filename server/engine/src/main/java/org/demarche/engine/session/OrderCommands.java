package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.engine.model.Move;
import org.demarche.engine.session.Command.AddMove;
import org.demarche.engine.session.Command.ApproveOrders;
import org.demarche.engine.session.Command.RemoveMove;
import org.demarche.engine.session.Command.WithdrawOrders;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.OrderRules;
import org.demarche.engine.turn.Priced;

/** Judges what a team writes into its orders. */
final class OrderCommands {
  private OrderCommands() {}

  static Decision add(Situation now, AddMove command) {
    return now.asTeamIn(
        command.turn(),
        team ->
            Situation.unless(
                draftOpen(now, team)
                    .or(() -> OrderWords.fit(now, team, command.rationale(), command.prediction())),
                () -> addKnown(now, team, command)));
  }

  static Optional<Rejection> draftOpen(Situation now, int team) {
    return now.state().teams().get(team).approved()
        ? Optional.of(
            Refusal.of(
                Reason.ORDERS_APPROVED,
                "%s's orders are approved. Withdraw the approval to change them."
                    .formatted(now.title(team))))
        : Optional.empty();
  }

  private static Decision addKnown(Situation now, int team, AddMove command) {
    List<Integer> known =
        IntStream.range(0, now.scenario().moves().size())
            .filter(move -> ChoiceRules.known(now.scenario(), now.state(), team, move))
            .boxed()
            .toList();
    int index =
        known.stream()
            .filter(move -> now.scenario().moves().get(move).id().equals(command.move()))
            .findFirst()
            .orElse(-1);
    if (index < 0) {
      List<String> own =
          known.stream()
              .map(now.scenario().moves()::get)
              .filter(move -> move.teams().contains(team))
              .map(Move::id)
              .toList();
      return Situation.refuse(
          Refusal.unknown(Reason.MOVE_UNKNOWN, "move", "move", command.move(), own));
    }
    return Situation.unless(
        allowed(now, team, index),
        () ->
            switch (price(now, team, index, command.parameters())) {
              case Priced.Legal legal -> addPriced(now, team, index, legal, command);
              case Priced.Misfit misfit -> Situation.refuse(misfit(misfit, "parameters"));
              case Priced.Unmet(String text) -> Situation.refuse(unmet(text));
            });
  }

  /** What speaks against one more move of this kind, whatever its parameters. */
  private static Optional<Rejection> allowed(Situation now, int team, int index) {
    return room(now, team, index)
        .or(() -> ChoiceRules.open(now.scenario(), now.state(), team, index))
        .or(() -> UsageLimits.ofMove(now.scenario(), now.state(), team, index));
  }

  /**
   * What speaks against one more move of this kind at this price.
   *
   * @param mend how to make it cheap enough
   */
  static Optional<Rejection> possible(
      Situation now, int team, int index, List<Double> costs, String mend) {
    String title = now.scenario().moves().get(index).title();
    return allowed(now, team, index).or(() -> Budget.affordable(now, team, costs, title, mend));
  }

  /** What speaks against one more move of this kind beside those that are drafted. */
  private static Optional<Rejection> room(Situation now, int team, int index) {
    int limit = now.scenario().moveLimit();
    long counted =
        now.state().teams().get(team).moves().stream()
            .filter(move -> !now.scenario().moves().get(move.move()).limits().free())
            .count();
    return counted < limit || now.scenario().moves().get(index).limits().free()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.LIMIT_REACHED,
                "%s may order at most %s in a turn. Remove one first."
                    .formatted(now.title(team), Words.count(limit, "move"))));
  }

  static Priced price(Situation now, int team, int move, Map<String, String> typed) {
    return new OrderRules(now.scenario())
        .move(now.state().moment(now.scenario()), team, move, typed);
  }

  /**
   * Refuses parameters that don't fit.
   *
   * @param field the field of the request that holds them
   */
  static Rejection misfit(Priced.Misfit misfit, String field) {
    return Refusal.fields(
        misfit.violations().stream()
            .map(
                violation ->
                    new Rejection.FieldViolation(
                        field + "." + violation.parameter(),
                        Words.sentence(violation.parameter() + ": " + violation.message())))
            .toList());
  }

  static Rejection unmet(String text) {
    return Refusal.of(Reason.REQUIREMENT_NOT_MET, text);
  }

  private static Decision addPriced(
      Situation now, int team, int index, Priced.Legal legal, AddMove command) {
    Move move = now.scenario().moves().get(index);
    List<Double> costs = legal.costs().getFirst();
    String mend =
        move.parameters().isEmpty()
            ? "Remove a move first."
            : "Remove a move or choose a smaller size.";
    return Situation.unless(
        Budget.affordable(now, team, costs, move.title(), mend),
        () -> {
          String id = Ids.move(now.state(), team);
          return now.accept(
              id,
              new Event.MoveAdded(
                  team,
                  new OrderedMove(
                      id,
                      index,
                      legal.parameters(),
                      costs,
                      command.rationale(),
                      now.author(),
                      now.state().version(),
                      List.of(),
                      OrderWords.prediction(now, command.prediction()),
                      0,
                      "")));
        });
  }

  static Decision remove(Situation now, RemoveMove command) {
    return now.asTeamIn(
        0,
        team -> {
          List<String> ids = ids(now, team);
          return Situation.unless(
              draftOpen(now, team),
              () ->
                  ids.contains(command.id())
                      ? now.accept(command.id(), new Event.MoveRemoved(team, command.id()))
                      : Situation.refuse(notInDraft(now, team, "id", command.id())));
        });
  }

  private static List<String> ids(Situation now, int team) {
    return now.state().teams().get(team).moves().stream().map(OrderedMove::id).toList();
  }

  /**
   * Refuses an id that no move in the team's draft has.
   *
   * @param field the field of the request that holds it
   */
  static Rejection notInDraft(Situation now, int team, String field, String id) {
    return Refusal.unknown(
        Reason.MOVE_NOT_FOUND, field, "move in the draft with the id", id, ids(now, team));
  }

  /** The last team's approval ends the planning of the turn. */
  static Decision approve(Situation now, ApproveOrders command) {
    return now.asTeamIn(
        command.turn(),
        team ->
            Situation.unless(
                now.headOf(team).or(() -> unchangedSince(now, team, command.expectedRevision())),
                () ->
                    now.state().teams().get(team).approved()
                        ? now.unchanged("")
                        : approve(now, team)));
  }

  private static Optional<Rejection> unchangedSince(Situation now, int team, int revision) {
    int current = now.state().teams().get(team).revision();
    return revision == 0 || revision == current
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Reason.ORDERS_CHANGED,
                "%s's orders have changed since you looked. Look again, then approve."
                    .formatted(now.title(team)),
                Map.of("revision", Integer.toString(current))));
  }

  private static Decision approve(Situation now, int team) {
    Event approved = new Event.OrdersApproved(team);
    SessionState after = Evolution.evolve(now.scenario(), now.state(), approved);
    if (!Phases.allDone(after)) {
      return now.accept("", approved);
    }
    List<Event> events = new ArrayList<>();
    events.add(approved);
    events.addAll(new Phases(now.scenario()).endPlanning(after, now.request().at()));
    return now.accept("", events);
  }

  static Decision withdraw(Situation now, WithdrawOrders command) {
    return now.asTeamIn(
        command.turn(),
        team ->
            Situation.unless(
                now.headOf(team),
                () ->
                    now.state().teams().get(team).approved()
                        ? now.accept("", new Event.OrdersWithdrawn(team))
                        : now.unchanged("")));
  }
}
