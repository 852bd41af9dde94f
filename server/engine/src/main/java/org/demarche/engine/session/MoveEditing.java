package org.demarche.engine.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.session.Command.EditMove;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Priced;

/**
 * Judges how a member changes a move in the team's draft. The move keeps its id, its author and its
 * place. If its parameters change, it is priced again as if it were not there, and white cell's
 * rulings and estimates of it are gone: they were about something else.
 */
final class MoveEditing {
  private final Situation now;
  private final int team;
  private final OrderedMove old;
  private final EditMove command;

  private MoveEditing(Situation now, int team, OrderedMove old, EditMove command) {
    this.now = now;
    this.team = team;
    this.old = old;
    this.command = command;
  }

  static Decision edit(Situation now, EditMove command) {
    return now.asTeamIn(
        0,
        team ->
            Situation.unless(
                OrderCommands.draftOpen(now, team)
                    .or(() -> OrderWords.fit(now, team, command.rationale(), command.prediction())),
                () ->
                    now.state().teams().get(team).moves().stream()
                        .filter(move -> move.id().equals(command.id()))
                        .findFirst()
                        .map(old -> new MoveEditing(now, team, old, command).decide())
                        .orElseGet(
                            () ->
                                Situation.refuse(
                                    OrderCommands.notInDraft(now, team, "id", command.id())))));
  }

  private Decision decide() {
    return switch (OrderCommands.price(now, team, old.move(), command.parameters())) {
      case Priced.Misfit misfit -> Situation.refuse(OrderCommands.misfit(misfit, "parameters"));
      case Priced.Unmet(String text) ->
          sameParameters(command.parameters())
              ? changed(old)
              : Situation.refuse(OrderCommands.unmet(text));
      case Priced.Legal legal ->
          sameParameters(legal.parameters()) ? changed(old) : repriced(legal);
    };
  }

  /** Whether they are those that the move has, what white cell decides aside. */
  private boolean sameParameters(Map<String, String> parameters) {
    return teamsOwn(parameters).equals(teamsOwn(old.parameters()));
  }

  private Map<String, String> teamsOwn(Map<String, String> parameters) {
    Map<String, String> own = new TreeMap<>(parameters);
    now.scenario().moves().get(old.move()).parameters().stream()
        .filter(parameter -> parameter.kind() instanceof Parameter.Kind.Umpire)
        .forEach(parameter -> own.remove(parameter.id()));
    return own;
  }

  private Decision repriced(Priced.Legal legal) {
    List<Double> costs = legal.costs().getFirst();
    return Situation.unless(
        seen()
            .or(
                () ->
                    OrderCommands.possible(
                        withoutOld(), team, old.move(), costs, "Choose a smaller size.")),
        () -> changed(old.repriced(legal.parameters(), costs)));
  }

  /** The team's draft as if the move were not in it. */
  private Situation withoutOld() {
    List<OrderedMove> others =
        now.state().teams().get(team).moves().stream()
            .filter(move -> !move.id().equals(old.id()))
            .toList();
    SessionState state =
        new StateEditor(now.state()).team(team, own -> own.drafting(others, own.drafted())).build();
    return new Situation(now.scenario(), state, now.request());
  }

  private Decision changed(OrderedMove priced) {
    Prediction prediction = OrderWords.prediction(now, command.prediction());
    OrderedMove next = priced.edited(command.rationale(), prediction, now.author());
    boolean same =
        priced.equals(old)
            && old.rationale().equals(next.rationale())
            && old.prediction().equals(prediction);
    return same
        ? now.unchanged(old.id())
        : Situation.unless(seen(), () -> now.accept(old.id(), new Event.MoveEdited(team, next)));
  }

  private Optional<Rejection> seen() {
    int expected = command.expectedRevision();
    if (expected < 0 || expected == old.revision()) {
      return Optional.empty();
    }
    String who = old.editor().isEmpty() ? "Somebody" : old.editor();
    return Optional.of(
        Refusal.of(
            Reason.ORDERS_CHANGED,
            "%s has edited %s since you looked. Look at it again; your words are not lost."
                .formatted(who, now.scenario().moves().get(old.move()).title()),
            Map.of("revision", Integer.toString(old.revision()), "editor", old.editor())));
  }
}
