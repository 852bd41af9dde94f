package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.RevealText;
import org.demarche.cli.text.Markdown;
import picocli.CommandLine.Command;

/** Shows a seat its brief. */
@Command(
    name = "brief",
    description = "Read who you are, what you want, and your secret objective.")
final class BriefCommand implements Runnable {
  private final Context context;

  BriefCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var brief = context.play().brief();
    var output = context.output();
    if (output.json()) {
      output.show(brief, List.of());
      return;
    }
    if (!brief.getText().startsWith("# ")) {
      output.lines(List.of(output.page().style().heading(brief.getTitle()), ""));
    }
    output.lines(Markdown.lines(brief.getText(), output.page()));
    var view = context.play().view();
    for (var line :
        RevealText.objectives(view.getObjectivesList(), Names.of(view), output.page())) {
      output.lines(List.of(line));
    }
    output.hint("Next: " + context.program() + " rules, then board and moves");
  }
}
