package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.MovesText;
import org.demarche.cli.render.OrdersText;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Prediction;
import org.demarche.protocol.v1.View;

/** The team's orders: the sheet as it stands, and the moves that can be added to it. */
final class OrdersScreen {
  /** What there is beside the sheet and the menu: empty lines, a hint and the prompt. */
  private static final int ROWS = 4;

  private final Game game;
  private final Desk desk;

  OrdersScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  void open() {
    while (true) {
      var view = game.look();
      var sheet = new ArrayList<>(OrdersText.lines(view, desk.page()));
      view.getObjectivesList().stream()
          .filter(objective -> objective.getTeam().equals(view.getSeat().getTeam()))
          .flatMap(one -> desk.page().wrapped("Your objective: " + one.getText()).stream())
          .forEach(line -> sheet.add(desk.style().faint(line)));
      desk.empty();
      desk.lines(sheet);
      desk.empty();
      var orders = own(view);
      var approved = orders.getState() == Orders.State.STATE_APPROVED;
      var menu = approved ? approved(orders) : draft(orders, sheet.size());
      game.step(desk.choose("Orders (b: back)", menu));
    }
  }

  /** The seat's own team's orders; empty ones while no turn is open. */
  static Orders own(View view) {
    return view.getOrdersList().stream()
        .filter(orders -> orders.getTeam().equals(view.getSeat().getTeam()))
        .findFirst()
        .orElse(Orders.getDefaultInstance());
  }

  private Menu<Runnable> approved(Orders orders) {
    var approval = new ApprovalScreen(game);
    return new Menu<>(
        List.of(
            Item.of("withdraw", "Withdraw the approval", "to change them", approval::withdraw),
            remark(orders)));
  }

  private Item<Runnable> remark(Orders orders) {
    return Item.of("remark", "Remark on the draft", "your team reads it", () -> remarkOn(orders));
  }

  /** Says what the numbers do, and gives what they stand for. */
  private Menu<Runnable> draft(Orders orders, int above) {
    var options = game.calls().moves().getMovesList();
    var moves = new MoveMenu(desk, options, option -> add(option, orders.getTurn()));
    var rest = new ArrayList<Item<Runnable>>();
    if (orders.getMovesCount() > 0) {
      var edit = new EditScreen(game);
      rest.add(Item.of("change", "Change a move", "", () -> edit.open(choose(orders), options)));
      rest.add(Item.of("remove", "Remove a move", "", () -> remove(choose(orders))));
    }
    rest.add(remark(orders));
    rest.add(Item.of("approve", "Approve these orders", "", new ApprovalScreen(game)::approve));
    var whole = menu(moves.items(), rest);
    var fits = whole.lines(desk.page()).size() <= desk.roomBeside(above + ROWS);
    if (!moves.sharedReason().isEmpty()) {
      desk.warn("✗ " + moves.sharedReason());
    } else if (fits) {
      desk.hint("Choose a move to see it and add it.");
    }
    return fits ? whole : menu(moves.inShort(), rest);
  }

  private static Menu<Runnable> menu(List<Item<Runnable>> moves, List<Item<Runnable>> rest) {
    return new Menu<>(Stream.concat(moves.stream(), rest.stream()).toList());
  }

  /** A turn that closes while the player types must not put the move into the next one. */
  private void add(MoveOption option, int turn) {
    desk.empty();
    desk.lines(MovesText.head(option, desk.page()));
    if (!option.getAvailable()) {
      return;
    }
    var move = option.getMove();
    var usual = game.kept().getOrDefault(move.getId(), OrderedMove.getDefaultInstance());
    var values = new ParameterForm(desk).fill(move.getParametersList(), usual.getParametersMap());
    var priced = check(move.getId(), turn, values);
    desk.empty();
    desk.line(desk.style().bold(summary(priced)));
    desk.line(Prices.line(priced.getCostsList(), game.look()));
    desk.confirm("Add it");
    var wish = new MoveWords(game).ask(usual).putAllParameters(values).build();
    // Until it is added: somebody else may spend what it costs in the meantime.
    game.kept().put(move.getId(), wish);
    var added = add(move.getId(), turn, wish);
    game.kept().remove(move.getId());
    desk.done("Added " + added.getId() + ": " + summary(added) + ".");
  }

  private OrderedMove check(String move, int turn, Map<String, String> values) {
    var nothing = Prediction.getDefaultInstance();
    return game.check(play -> play.addMove(turn, move, values, "", nothing, true)).getMove();
  }

  private OrderedMove add(String move, int turn, OrderedMove wish) {
    try {
      return game.command(
              play ->
                  play.addMove(
                      turn,
                      move,
                      wish.getParametersMap(),
                      wish.getRationale(),
                      wish.getPrediction(),
                      false),
              answer -> List.of(Change.newBuilder().setOrders(answer.getOrders()).build()))
          .getMove();
    } catch (Failure refused) {
      desk.hint("What you typed is kept: choose the move again to go on with it.");
      throw refused;
    }
  }

  static String summary(OrderedMove move) {
    return move.getSummary().isEmpty() ? move.getTitle() : move.getSummary();
  }

  private OrderedMove choose(Orders orders) {
    var moves = orders.getMovesList();
    var items = moves.stream().map(move -> Item.of(move.getId(), summary(move), "", move)).toList();
    return moves.size() == 1
        ? moves.getFirst()
        : desk.choose("Which one (b: back)", new Menu<>(items));
  }

  private void remove(OrderedMove move) {
    game.command(
        play -> play.removeMove(move.getId()),
        orders -> List.of(Change.newBuilder().setOrders(orders).build()));
    desk.done("Removed " + move.getId() + ": " + summary(move) + ".");
  }

  private void remarkOn(Orders orders) {
    var subject = orders.getMovesCount() == 0 ? "" : chooseSubject(orders);
    var text = desk.text("Your remark");
    game.command(
        play -> play.commentOrders(subject, text),
        answer -> List.of(Change.newBuilder().setOrders(answer).build()));
    desk.done("Your team can read it.");
  }

  private String chooseSubject(Orders orders) {
    var items = new ArrayList<Item<String>>();
    items.add(Item.of("draft", "The draft as a whole", "", ""));
    orders.getMovesList().stream()
        .map(move -> Item.of(move.getId(), summary(move), "", move.getId()))
        .forEach(items::add);
    return desk.choose("On what (b: back)", new Menu<>(items));
  }
}
