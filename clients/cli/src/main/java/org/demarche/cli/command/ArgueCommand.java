package org.demarche.cli.command;

import java.util.Locale;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.QueueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a team says for or against a free-text move. */
@Command(
    name = "argue",
    description = "Speak for or against a free-text move before it is judged.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} argue m7 against \"They have no ships there\""})
final class ArgueCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "MOVE", description = "Such as m7; see: queue.")
  private String move = "";

  @Parameters(index = "1", paramLabel = "for|against", description = "Which side you take.")
  private String side = "";

  @Parameters(index = "2", paramLabel = "TEXT", description = "The argument.")
  private String text = "";

  ArgueCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var inFavour =
        switch (side.toLowerCase(Locale.ROOT)) {
          case "for", "pro" -> true;
          case "against", "con" -> false;
          default -> throw Failure.usage("\"" + side + "\" is no side. Write for or against.");
        };
    var view = context.play().view();
    var judged = QueueCommand.find(view, move);
    var after = context.play().argue(judged.getTeam(), move, inFavour, text);
    context.output().show(after, QueueText.lines(after, Names.of(view), context.page()));
  }
}
