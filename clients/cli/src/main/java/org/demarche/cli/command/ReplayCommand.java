package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.intent.LookingBack;
import org.demarche.cli.render.BoardTable;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.ResultText;
import org.demarche.cli.render.RevealText;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Goes through a session once more. */
@Command(
    name = "replay",
    description = {
      "Go through the closed turns, as your seat knew them then.",
      "After the end everybody may look through everybody's eyes."
    },
    footer = {"", "Example: ${ROOT-COMMAND-NAME} replay --as japan --turn 2"})
final class ReplayCommand implements Runnable {
  private final Context context;

  @Option(
      names = "--as",
      paramLabel = "VIEWPOINT",
      description = "A team, everyone (what all learned) or control (all there is).")
  private @Nullable String as;

  @Option(names = "--turn", paramLabel = "N", description = "This turn only.")
  private @Nullable Integer turn;

  @Option(names = "--why", description = "Show calculations and sources too.")
  private boolean why;

  ReplayCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var play = context.play();
    var view = play.view();
    var viewpoint = as == null ? LookingBack.ownViewpoint(view) : LookingBack.viewpoint(as, view);
    var last = LookingBack.lastTurn(view);
    var turns = new ArrayList<GetTurnResponse>();
    for (var number = turn != null ? turn : 1; number <= (turn != null ? turn : last); number++) {
      turns.add(play.turn(number, viewpoint));
    }
    context.output().showAll("turns", turns, lines(turns, view));
  }

  private List<String> lines(List<GetTurnResponse> turns, View view) {
    var names = Names.of(view);
    var page = context.page();
    var lines = new ArrayList<String>();
    for (var answer : turns) {
      lines.addAll(ResultText.lines(answer.getResult(), answer.getTracksList(), names, page, why));
      lines.add("");
      lines.addAll(BoardTable.lines(answer.getTracksList(), names, page));
      lines.add("");
    }
    lines.addAll(RevealText.lines(view, page));
    return lines;
  }
}
