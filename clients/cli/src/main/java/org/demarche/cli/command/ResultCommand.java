package org.demarche.cli.command;

import java.util.ArrayList;
import org.demarche.cli.intent.LookingBack;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.ResultText;
import org.demarche.cli.render.RevealText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what happened in a turn. */
@Command(
    name = "result",
    description = "See what happened in a turn, and why.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} result 1 --why"})
final class ResultCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "TURN", arity = "0..1", description = "Else the last closed one.")
  private @Nullable Integer turn;

  @Option(names = "--why", description = "Show calculations and sources too.")
  private boolean why;

  ResultCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var play = context.play();
    var view = play.view();
    var page = context.page();
    int asked = turn != null ? turn : LookingBack.lastTurn(view);
    var answer = play.turn(asked, LookingBack.ownViewpoint(view));
    var lines =
        new ArrayList<>(
            ResultText.lines(
                answer.getResult(), answer.getTracksList(), Names.of(view), page, why));
    if (asked == view.getLastResult().getTurn() && view.getReveal().getScoresCount() > 0) {
      lines.add("");
      lines.addAll(RevealText.lines(view, page));
    }
    context.output().show(answer, lines);
    if (!why) {
      context.output().hint("Calculations and sources: " + context.program() + " result --why");
    }
  }
}
