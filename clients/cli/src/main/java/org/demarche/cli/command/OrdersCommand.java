package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.intent.Values;
import org.demarche.cli.render.OrdersText;
import org.demarche.protocol.v1.AddMoveResponse;
import org.demarche.protocol.v1.OrderedMove;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A team's orders for the running turn. */
@Command(
    name = "orders",
    description = "Draft and approve your team's orders; alone, it lists them.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} orders add sanctions direction=tighten"})
final class OrdersCommand implements Runnable {
  private final Context context;

  OrdersCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "List the orders and what they cost.")
  void list() {
    var view = context.play().view();
    var lines =
        view.getOrdersCount() == 0
            ? List.of("There are no orders: no turn is open, or you play for no team.")
            : OrdersText.lines(view, context.page());
    context.output().showAll("orders", view.getOrdersList(), lines);
  }

  @Command(
      name = "add",
      description = "Add a move to the draft.",
      footer = {
        "",
        "Example: ${ROOT-COMMAND-NAME} orders add sanctions direction=tighten --why \"G7 unity\""
      })
  void add(
      @Parameters(paramLabel = "MOVE", description = "A move's id; see: moves.") String move,
      @Parameters(
              paramLabel = "KEY=VALUE",
              arity = "0..*",
              description = "What the move asks for; see: moves MOVE.")
          @Nullable List<String> values,
      @Option(
              names = "--why",
              paramLabel = "TEXT",
              defaultValue = "",
              description = "Why the team does it, for the debrief.")
          String why,
      @Mixin ExpectOptions expect,
      @Option(names = "--dry-run", description = "Only check it and show its price.")
          boolean dryRun) {
    var given = Values.parse(values == null ? List.of() : values);
    var play = context.play();
    var option = Lookup.move(move, play.moves().getMovesList()).getMove();
    var resolved = Values.resolve(given, option.getParametersList(), option.getId());
    var added = play.addMove(0, option.getId(), resolved, why, expect.prediction(), dryRun);
    context.output().show(added, List.of());
    tellAdded(added, dryRun);
  }

  @Command(
      name = "edit",
      description = "Change a move in the draft; what you leave out stays as it is.",
      footer = {
        "",
        "Example: ${ROOT-COMMAND-NAME} orders edit m12 size=2 --why \"One was too few\""
      })
  void edit(
      @Parameters(paramLabel = "ID", description = "As in orders, such as m12.") String id,
      @Parameters(
              paramLabel = "KEY=VALUE",
              arity = "0..*",
              description = "What is to be different; see: moves MOVE.")
          @Nullable List<String> values,
      @Option(names = "--why", paramLabel = "TEXT", description = "Why the team does it.")
          @Nullable String why,
      @Mixin ExpectOptions expect) {
    var play = context.play();
    var seen = move(own(play.view()), id);
    var next = seen.toBuilder();
    seen.getOddsList().forEach(odds -> next.removeParameters(odds.getParameter()));
    var given = Values.parse(values == null ? List.of() : values);
    if (!given.isEmpty()) {
      var option = Lookup.move(seen.getMove(), play.moves().getMovesList()).getMove();
      next.putAllParameters(Values.resolve(given, option.getParametersList(), option.getId()));
    }
    if (why != null) {
      next.setRationale(why);
    }
    if (expect.given()) {
      next.setPrediction(expect.prediction());
    }
    var edited = play.editMove(next.build());
    context.output().show(edited, List.of());
    context.output().done("Edited " + id + ".");
    showOrders(edited.getOrders());
  }

  private static OrderedMove move(Orders orders, String id) {
    return orders.getMovesList().stream()
        .filter(move -> move.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> Failure.usage("The draft has no move \"" + id + "\". See: orders."));
  }

  @Command(name = "comment", description = "Remark on the draft, for your team alone.")
  void comment(
      @Parameters(paramLabel = "TEXT", description = "What you have to say.") String text,
      @Option(
              names = "--move",
              paramLabel = "ID",
              defaultValue = "",
              description = "The move it is about; without it, the draft.")
          String move) {
    var orders = context.play().commentOrders(move, text);
    context.output().show(orders, List.of());
    context.output().done("Your team can read it.");
  }

  @Command(name = "remove", description = "Take a move out of the draft.")
  void remove(
      @Parameters(paramLabel = "ID", description = "As in orders, such as m12.") String id) {
    var orders = context.play().removeMove(id);
    context.output().show(orders, List.of());
    context.output().done("Removed " + id + ".");
    showOrders(orders);
  }

  @Command(
      name = "approve",
      description = "Approve the draft; when every team has, the turn closes.")
  void approve() {
    var play = context.play();
    var seen = own(play.view());
    var approved = play.approveOrders(seen.getTurn(), seen.getRevision());
    context.output().show(approved, List.of());
    context.output().done(OrdersText.approved(approved, seen.getTurn()));
    if (approved.getTurn() != seen.getTurn()) {
      hint("result");
    } else if (approved.getState() == Orders.State.STATE_APPROVED) {
      showOrders(approved);
      hint("watch, then result. To change them: " + context.program() + " orders withdraw");
    } else {
      hint("status");
    }
  }

  @Command(name = "withdraw", description = "Take the approval back, so that the draft can change.")
  void withdraw() {
    var orders = context.play().withdrawOrders(0);
    context.output().show(orders, List.of());
    context.output().done("The orders are a draft again.");
    hint("orders approve, when they are right");
  }

  /** The seat's own team's orders; empty ones if it has none, so that the server says why. */
  private static Orders own(View view) {
    return view.getOrdersList().stream()
        .filter(orders -> orders.getTeam().equals(view.getSeat().getTeam()))
        .findFirst()
        .orElse(Orders.getDefaultInstance());
  }

  private void tellAdded(AddMoveResponse added, boolean dryRun) {
    var move = added.getMove();
    var what = move.getSummary().isEmpty() ? move.getTitle() : move.getSummary();
    var price = OrdersText.costs(move.getCostsList());
    var output = context.output();
    if (dryRun) {
      output.done("Possible: " + what + ", for " + price + ". Nothing was added.");
      return;
    }
    output.done("Added " + move.getId() + ": " + what + ", for " + price + ".");
    showOrders(added.getOrders());
    hint("orders approve, when the orders are complete");
  }

  private void hint(String next) {
    context.output().hint("Next: " + context.program() + " " + next);
  }

  private void showOrders(Orders orders) {
    if (!context.output().json()) {
      context.output().lines(OrdersText.lines(orders, List.of(), context.page()));
    }
  }
}
