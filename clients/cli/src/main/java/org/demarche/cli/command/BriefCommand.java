package org.demarche.cli.command;

import org.demarche.cli.render.BriefText;
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
    var view = context.play().view();
    var output = context.output();
    output.show(brief, BriefText.lines(brief, view, output.page()));
    output.hint("Next: " + context.program() + " rules, then board and moves");
  }
}
