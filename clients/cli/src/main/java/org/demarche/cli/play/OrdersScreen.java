package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.MovesText;
import org.demarche.cli.render.OrdersText;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.View;

/** The team's orders: the sheet as it stands, and the moves that can be added to it. */
final class OrdersScreen {
  private final Game game;
  private final Desk desk;

  OrdersScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    while (true) {
      var view = game.look();
      desk.empty();
      desk.lines(OrdersText.lines(view, desk.page()));
      view.getObjectivesList().stream()
          .filter(objective -> objective.getTeam().equals(view.getSeat().getTeam()))
          .forEach(objective -> desk.hint("Your objective: " + objective.getText()));
      desk.empty();
      var orders = own(view);
      var menu = menu(view, orders);
      if (orders.getState() == Orders.State.STATE_DRAFT) {
        desk.hint("Choose a move to see it and add it.");
      }
      var action = desk.choose("Orders (b: back)", menu);
      game.step(action);
    }
  }

  /** The seat's own team's orders; empty ones while no turn is open. */
  static Orders own(View view) {
    return view.getOrdersList().stream()
        .filter(orders -> orders.getTeam().equals(view.getSeat().getTeam()))
        .findFirst()
        .orElse(Orders.getDefaultInstance());
  }

  private Menu<Runnable> menu(View view, Orders orders) {
    var items = new ArrayList<Item<Runnable>>();
    var approval = new ApprovalScreen(game);
    if (orders.getState() == Orders.State.STATE_APPROVED) {
      items.add(Item.of("withdraw", "Withdraw the approval", "to change them", approval::withdraw));
      return new Menu<>(items);
    }
    for (var option : game.calls().moves().getMovesList()) {
      items.add(item(option, () -> add(option, orders.getTurn())));
    }
    if (orders.getMovesCount() > 0) {
      items.add(Item.of("remove", "Remove a move", "", () -> remove(orders.getMovesList())));
    }
    if (view.getOrdersCount() > 0) {
      items.add(Item.of("approve", "Approve these orders", "", approval::approve));
    }
    return new Menu<>(items);
  }

  private static Item<Runnable> item(MoveOption option, Runnable add) {
    var move = option.getMove();
    var secret = move.getSecret() ? " (secret)" : "";
    var reason = option.getAvailable() ? "" : "\n✗ " + option.getReason();
    return new Item<>(
        List.of(move.getId()),
        move.getTitle() + secret + reason,
        move.getCost(),
        option.getAvailable(),
        add);
  }

  /** A turn that closes while the player types must not put the move into the next one. */
  private void add(MoveOption option, int turn) {
    desk.empty();
    desk.lines(MovesText.head(option, desk.page()));
    if (!option.getAvailable()) {
      return;
    }
    var move = option.getMove();
    var values = new ParameterForm(desk).fill(move.getParametersList(), Map.of());
    var priced = game.check(play -> play.addMove(turn, move.getId(), values, "", true)).getMove();
    desk.empty();
    desk.line(desk.style().bold(summary(priced)));
    desk.line(Prices.line(priced.getCostsList(), game.look()));
    desk.confirm("Add it");
    var why = desk.optionalText("Why, for the debrief (Enter: no reason)");
    var added =
        game.command(
            play -> play.addMove(turn, move.getId(), values, why, false),
            answer -> List.of(Change.newBuilder().setOrders(answer.getOrders()).build()));
    desk.done("Added " + added.getMove().getId() + ": " + summary(added.getMove()) + ".");
  }

  private static String summary(OrderedMove move) {
    return move.getSummary().isEmpty() ? move.getTitle() : move.getSummary();
  }

  private void remove(List<OrderedMove> moves) {
    var items = moves.stream().map(move -> Item.of(move.getId(), summary(move), "", move)).toList();
    var move =
        moves.size() == 1 ? moves.getFirst() : desk.choose("Remove which one", new Menu<>(items));
    game.command(
        play -> play.removeMove(move.getId()),
        orders -> List.of(Change.newBuilder().setOrders(orders).build()));
    desk.done("Removed " + move.getId() + ": " + summary(move) + ".");
  }
}
