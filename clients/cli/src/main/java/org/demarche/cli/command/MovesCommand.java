package org.demarche.cli.command;

import org.demarche.cli.intent.Lookup;
import org.demarche.cli.render.MovesText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists what a team may order. */
@Command(
    name = "moves",
    description = "List your moves: what they cost, what they ask for, and what is in the way.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} moves sanctions"})
final class MovesCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "MOVE", arity = "0..1", description = "Show all of this one.")
  private @Nullable String move;

  MovesCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var answer = context.play().moves();
    var output = context.output();
    if (move == null) {
      output.show(answer, MovesText.moves(answer.getMovesList(), output.page()));
      output.hint("One move in full: " + context.program() + " moves MOVE");
      output.hint("Next: " + context.program() + " orders add MOVE KEY=VALUE...");
    } else {
      var option = Lookup.move(move, answer.getMovesList());
      output.show(option, MovesText.move(option, output.page()));
    }
  }
}
