package org.demarche.cli.command;

import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.render.DeskText;
import picocli.CommandLine.Command;

/** Shows how one's session stands. */
@Command(
    name = "desk",
    description =
        "Show how every team stands: who is there, what is missing (controller, white cell).")
final class DeskCommand implements Runnable {
  private final Context context;

  DeskCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var session = context.play().view().getSession().getName();
    var desk = new ClassCalls(context.asSeat()).desk(session);
    context.output().show(desk, DeskText.lines(desk, context.page()));
  }
}
