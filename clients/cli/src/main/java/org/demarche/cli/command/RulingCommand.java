package org.demarche.cli.command;

import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Values;
import org.demarche.cli.render.RulingsText;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What white cell decides about ordered moves. */
@Command(
    name = "ruling",
    description =
        "Give moves their odds before the turn closes (white cell); alone, it lists them.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} ruling set m7 0.6 --reason \"Well argued\""})
final class RulingCommand implements Runnable {
  private final Context context;

  RulingCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    list();
  }

  @Command(
      name = "list",
      description = "List the ordered moves that leave you something to decide.")
  void list() {
    var view = context.play().view();
    var moves = RulingsText.open(view);
    context.output().showAll("moves", moves, RulingsText.lines(view, context.page()));
    if (!moves.isEmpty()) {
      context.output().hint("Next: " + context.program() + " ruling set MOVE 0.6 --reason TEXT");
    }
  }

  @Command(name = "set", description = "Set a move's odds. Its team learns them with the result.")
  void set(
      @Parameters(paramLabel = "MOVE", description = "Such as m7; see: ruling list.") String move,
      @Parameters(paramLabel = "ODDS", description = "Such as 0.6 or 60%%.") String odds,
      @Option(
              names = "--parameter",
              paramLabel = "ID",
              defaultValue = "",
              description = "Which one, if the move leaves several open.")
          String parameter,
      @Mixin RulingWords words,
      @Option(
              names = "--note",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "A note for white cell alone.")
          String note) {
    var view = context.play().view();
    var value = Values.probability(odds);
    words.rule(context, view, team(view, move), move, parameter, value, note);
  }

  private static String team(View view, String move) {
    return view.getOrdersList().stream()
        .filter(
            orders -> orders.getMovesList().stream().map(OrderedMove::getId).anyMatch(move::equals))
        .map(Orders::getTeam)
        .findFirst()
        .orElseThrow(
            () -> Failure.usage("No orders hold the move \"" + move + "\". See: ruling list."));
  }
}
