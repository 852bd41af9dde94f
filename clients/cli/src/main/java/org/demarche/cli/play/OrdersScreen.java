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
      var approved = orders.getState() == Orders.State.STATE_APPROVED;
      game.step(desk.choose("Orders (b: back)", approved ? approved() : draft(orders)));
    }
  }

  /** The seat's own team's orders; empty ones while no turn is open. */
  static Orders own(View view) {
    return view.getOrdersList().stream()
        .filter(orders -> orders.getTeam().equals(view.getSeat().getTeam()))
        .findFirst()
        .orElse(Orders.getDefaultInstance());
  }

  private Menu<Runnable> approved() {
    var approval = new ApprovalScreen(game);
    return new Menu<>(
        List.of(
            Item.of("withdraw", "Withdraw the approval", "to change them", approval::withdraw)));
  }

  /** Says what the numbers do, and gives what they stand for. */
  private Menu<Runnable> draft(Orders orders) {
    var options = game.calls().moves().getMovesList();
    var shared = sharedReason(options);
    if (shared.isEmpty()) {
      desk.hint("Choose a move to see it and add it.");
    } else {
      desk.warn("✗ " + shared);
    }
    var items = new ArrayList<Item<Runnable>>();
    for (var option : options.stream().sorted(OrdersScreen::choicesFirst).toList()) {
      var reason = option.getAvailable() || !shared.isEmpty() ? "" : "\n✗ " + option.getReason();
      items.add(item(option, reason, () -> add(option, orders.getTurn())));
    }
    if (orders.getMovesCount() > 0) {
      items.add(Item.of("remove", "Remove a move", "", () -> remove(orders.getMovesList())));
    }
    items.add(Item.of("approve", "Approve these orders", "", new ApprovalScreen(game)::approve));
    return new Menu<>(items);
  }

  /** Beside the moves that are always there, those that answer an event come first. */
  private static int choicesFirst(MoveOption one, MoveOption other) {
    return Boolean.compare(
        one.getMove().getInject().isEmpty(), other.getMove().getInject().isEmpty());
  }

  /** What keeps all moves from being ordered, such as a pause; empty if there is no such thing. */
  private static String sharedReason(List<MoveOption> options) {
    var reasons = options.stream().map(MoveOption::getReason).distinct().toList();
    return options.size() > 1 && reasons.size() == 1 ? reasons.getFirst() : "";
  }

  private static Item<Runnable> item(MoveOption option, String reason, Runnable add) {
    var move = option.getMove();
    var secret = move.getSecret() ? " (secret)" : "";
    var free = move.getInject().isEmpty() ? move.getFree() ? " (free)" : "" : " (to decide)";
    var title = move.getTitle() + secret + free + reason;
    return new Item<>(List.of(move.getId()), title, move.getCost(), option.getAvailable(), add);
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
