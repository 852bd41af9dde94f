package org.demarche.cli.play;

import java.util.List;
import org.demarche.cli.failure.Refusal;
import org.demarche.cli.render.OrdersText;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.MoveOption;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Parameter;

/**
 * Changes a move in the draft. If somebody else of the team has changed it in the meantime, the
 * player sees what they wrote and decides; what the player has typed stays.
 */
final class EditScreen {
  private final Game game;
  private final Desk desk;

  EditScreen(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  /**
   * Asks for the move's values and words again, and puts them in its place.
   *
   * @param seen as the player has it before their eyes
   * @param options the moves that can be ordered now
   */
  void open(OrderedMove seen, List<MoveOption> options) {
    var usual = game.kept().getOrDefault(seen.getId(), seen);
    desk.empty();
    desk.line(desk.style().bold(OrdersScreen.summary(seen)));
    var values = new ParameterForm(desk).fill(parameters(seen, options), usual.getParametersMap());
    var wish = new MoveWords(game).ask(usual).putAllParameters(values).build();
    game.kept().put(seen.getId(), wish);
    put(seen, wish);
    game.kept().remove(seen.getId());
  }

  /** A move that can't be ordered a second time is in the list all the same. */
  private static List<Parameter> parameters(OrderedMove seen, List<MoveOption> options) {
    return options.stream()
        .filter(option -> option.getMove().getId().equals(seen.getMove()))
        .findFirst()
        .map(option -> option.getMove().getParametersList())
        .orElse(List.of());
  }

  private void put(OrderedMove first, OrderedMove wish) {
    var seen = first;
    while (true) {
      try {
        var before = seen;
        var orders =
            game.command(
                play -> play.editMove(wished(before, wish)),
                answer -> List.of(Change.newBuilder().setOrders(answer.getOrders()).build()));
        desk.done("Changed " + seen.getId() + ": " + summary(orders.getOrders(), seen) + ".");
        return;
      } catch (Refusal refused) {
        seen = meanwhile(seen, wish, refused);
      }
    }
  }

  private static OrderedMove wished(OrderedMove seen, OrderedMove wish) {
    return wish.toBuilder().setId(seen.getId()).setRevision(seen.getRevision()).build();
  }

  private static String summary(Orders orders, OrderedMove seen) {
    return orders.getMovesList().stream()
        .filter(move -> move.getId().equals(seen.getId()))
        .findFirst()
        .map(OrdersScreen::summary)
        .orElseGet(() -> OrdersScreen.summary(seen));
  }

  /** Gives the move as it is now, if the player wants to replace that; else the refusal stands. */
  private OrderedMove meanwhile(OrderedMove seen, OrderedMove wish, Refusal refused) {
    var now =
        OrdersScreen.own(game.look()).getMovesList().stream()
            .filter(move -> move.getId().equals(seen.getId()))
            .findFirst();
    if (now.isEmpty()) {
      game.kept().put(seen.getMove(), wish);
      desk.hint("What you typed is kept: it is there when you add that move.");
      throw refused;
    }
    if (now.get().getRevision() == seen.getRevision()) {
      desk.hint("What you typed is kept: change the move again to go on with it.");
      throw refused;
    }
    show(now.get());
    desk.hint("What you typed is kept, also if you say no.");
    desk.confirm("Put yours in its place");
    return now.get();
  }

  private void show(OrderedMove now) {
    var who = now.getEditor().isEmpty() ? "Somebody" : now.getEditor();
    desk.empty();
    desk.warn(who + " has changed it in the meantime. Now it is:");
    var words = OrdersText.words(now, OrdersText.trackTitles(game.view()));
    desk.line("  " + OrdersScreen.summary(now) + words.replace("\n", "\n  "));
  }
}
