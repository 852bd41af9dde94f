package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.SessionText;
import org.demarche.cli.render.TeamsText;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.View;
import picocli.CommandLine.Command;

/** Shows how the turn stands. */
@Command(name = "status", description = "See the clock, what you owe, and who is ready.")
final class StatusCommand implements Runnable {
  private final Context context;

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var view = context.play().view();
    var lines = new ArrayList<>(header(view, context.page()));
    lines.add("");
    lines.addAll(TeamsText.lines(view, context.page()));
    context.output().show(view, lines);
  }

  /** Where the session is, and what the seat owes. */
  static List<String> header(View view, Page page) {
    var lines = new ArrayList<String>();
    page.wrapped(SessionText.line(view.getSession()))
        .forEach(line -> lines.add(page.style().heading(line)));
    lines.addAll(page.wrapped(Duties.line(view)));
    return lines;
  }
}
