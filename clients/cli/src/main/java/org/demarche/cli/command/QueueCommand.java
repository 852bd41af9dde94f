package org.demarche.cli.command;

import org.demarche.cli.failure.Failure;
import org.demarche.cli.render.QueueText;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The free-text moves that are argued about and judged. */
@Command(
    name = "queue",
    description = "Show the free-text moves with what is said and estimated of them.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} queue accept m7 --reason \"As the umpires say\""})
final class QueueCommand implements Runnable {
  private final Context context;

  QueueCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "Show the free-text moves that you may argue or judge.")
  void list() {
    var view = context.play().view();
    context
        .output()
        .showAll(
            "adjudications", view.getAdjudicationsList(), QueueText.lines(view, context.page()));
  }

  @Command(
      name = "accept",
      description = "Rule as the umpires suggest: their median becomes the odds (white cell).")
  void accept(
      @Parameters(paramLabel = "MOVE", description = "Such as m7.") String move,
      @Mixin RulingWords words) {
    var view = context.play().view();
    var judged = find(view, move);
    if (judged.getSpreadsCount() == 0) {
      throw Failure.refused("Nobody has estimated " + move + " yet. See: ruling set.");
    }
    for (var spread : judged.getSpreadsList()) {
      var value = spread.getSuggested();
      words.rule(context, view, judged.getTeam(), move, spread.getParameter(), value, "");
    }
  }

  /** The free-text move with this id. */
  static Adjudication find(View view, String move) {
    return view.getAdjudicationsList().stream()
        .filter(judged -> judged.getMove().getId().equals(move))
        .findFirst()
        .orElseThrow(
            () -> Failure.usage("No free-text move \"" + move + "\" is open to you. See: queue."));
  }
}
