package org.demarche.cli.play;

import java.util.List;
import org.demarche.cli.render.AssessmentText;
import org.demarche.cli.render.DealsText;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.OrdersText;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.View;

/** Shows all that a team has decided for the turn, and approves it or takes the approval back. */
final class ApprovalScreen {
  private final Game game;
  private final Desk desk;

  ApprovalScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void approve() {
    var view = game.look();
    var orders = OrdersScreen.own(view);
    showSheet(view);
    desk.hint("When every team has approved, the turn closes. Until then you can take it back.");
    desk.confirm("Approve");
    var approved =
        game.command(
            play -> play.approveOrders(orders.getTurn(), orders.getRevision()),
            ApprovalScreen::changed);
    desk.done(OrdersText.approved(approved, orders.getTurn()));
  }

  void withdraw() {
    var turn = OrdersScreen.own(game.look()).getTurn();
    desk.confirm("Take the approval back, so that the orders can change");
    game.command(play -> play.withdrawOrders(turn), ApprovalScreen::changed);
    desk.done("The orders are a draft again. Approve them when they are right.");
  }

  private static List<Change> changed(Orders orders) {
    return List.of(Change.newBuilder().setOrders(orders).build());
  }

  private void showSheet(View view) {
    var names = Names.of(view);
    desk.empty();
    desk.line(desk.style().heading("All for " + view.getSession().getTurnLabel()));
    desk.lines(OrdersText.lines(view, desk.page()));
    for (var deal : view.getDealsList()) {
      if (deal.getState() == Deal.State.STATE_ACCEPTED) {
        desk.line("Deal " + DealsText.line(deal, names));
      }
    }
    var offers = Duties.awaiting(view).size();
    if (offers > 0) {
      desk.warn(offers == 1 ? "One offer has no answer yet." : offers + " offers have no answer.");
    }
    view.getAssessmentsList().stream()
        .filter(one -> one.getTeam().equals(view.getSeat().getTeam()))
        .forEach(one -> desk.line("Assessment: " + AssessmentText.answer(one)));
    if (view.getSession().getTheses() && !Duties.assessed(view, "")) {
      desk.warn("You have not given your assessment for this turn yet.");
    }
    var open = Duties.openQuestions(view).size();
    if (open > 0) {
      desk.warn(open == 1 ? "One question has no answer." : open + " questions have no answer.");
    }
    desk.empty();
  }
}
