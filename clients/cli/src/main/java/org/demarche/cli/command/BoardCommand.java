package org.demarche.cli.command;

import java.util.ArrayList;
import org.demarche.cli.render.BoardTable;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.ScenarioText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows where things stand. */
@Command(
    name = "board",
    description = {
      "See where things stand, as far as you know it.",
      "A reading such as 4.8 ±0.8 is an estimate and how far it may be off; ? is hidden from you."
    })
final class BoardCommand implements Runnable {
  private final Context context;

  @Option(names = "--ids", description = "List the tracks with the ids that commands know them by.")
  private boolean ids;

  BoardCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var view = context.play().view();
    var page = context.page();
    var lines = new ArrayList<>(StatusCommand.header(view, page));
    lines.add("");
    var tracks = view.getTracksList();
    lines.addAll(
        ids
            ? BoardTable.ids(tracks, Names.of(view), page)
            : BoardTable.lines(tracks, Names.of(view), page));
    if (!ids && view.getInjectsCount() > 0) {
      lines.add("");
      lines.addAll(ScenarioText.injects(view.getInjectsList(), page));
    }
    context.output().show(view, lines);
  }
}
