package org.demarche.cli.command;

import org.demarche.cli.intent.Values;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.QueueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an umpire holds the right odds. */
@Command(
    name = "estimate",
    description = "Estimate the odds of a free-text move; other umpires do not see it (umpire).",
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} estimate m7 60%% --note \"They have done it before\""
    })
final class EstimateCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "MOVE", description = "Such as m7; see: queue.")
  private String move = "";

  @Parameters(index = "1", paramLabel = "ODDS", description = "Such as 0.6 or 60%%.")
  private String odds = "";

  @Option(
      names = "--parameter",
      paramLabel = "ID",
      defaultValue = "",
      description = "Which one, if the move leaves several open.")
  private String parameter = "";

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why.")
  private String note = "";

  EstimateCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var view = context.play().view();
    var judged = QueueCommand.find(view, move);
    var after =
        context
            .whiteCell()
            .estimate(
                view.getSession().getName(),
                judged.getTeam(),
                move,
                parameter,
                Values.probability(odds),
                note);
    context.output().show(after, QueueText.lines(after, Names.of(view), context.page()));
  }
}
