package org.demarche.engine.session;

import java.util.List;
import java.util.Optional;
import org.demarche.engine.session.Command.CommentOrders;
import org.demarche.engine.session.Rejection.Reason;

/** Judges what members remark on their team's draft: also while it is approved, and in a pause. */
final class OrderComments {
  private OrderComments() {}

  static Decision comment(Situation now, CommentOrders command) {
    return now.asTeam(
        team ->
            Situation.unless(
                now.turnMeant(0)
                    .or(() -> Situation.text("text", command.text(), 1, SessionLimits.COMMENT))
                    .or(() -> about(now, team, command.move())),
                () -> add(now, team, command)));
  }

  private static Optional<Rejection> about(Situation now, int team, String move) {
    boolean known =
        move.isEmpty()
            || now.state().teams().get(team).moves().stream()
                .anyMatch(ordered -> ordered.id().equals(move));
    return known
        ? Optional.empty()
        : Optional.of(OrderCommands.notInDraft(now, team, "move", move));
  }

  /** The same words again at once are a second click. */
  private static Decision add(Situation now, int team, CommentOrders command) {
    List<Comment> all = now.state().teams().get(team).comments();
    if (!all.isEmpty()) {
      Comment last = all.getLast();
      if (last.move().equals(command.move())
          && last.text().equals(command.text())
          && last.displayName().equals(now.author())) {
        return now.unchanged(last.id());
      }
    }
    if (all.size() >= SessionLimits.COMMENTS) {
      return Situation.refuse(
          Refusal.of(
              Reason.LIMIT_REACHED,
              "A team may make %d remarks on its orders in a turn."
                  .formatted(SessionLimits.COMMENTS)));
    }
    String id = Ids.comment(now.state(), team, now.request());
    return now.accept(
        id,
        new Event.OrdersCommented(
            team,
            new Comment(id, command.move(), now.author(), command.text(), now.request().at())));
  }
}
