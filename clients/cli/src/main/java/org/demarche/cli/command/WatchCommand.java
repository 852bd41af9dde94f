package org.demarche.cli.command;

import org.demarche.cli.follow.LiveView;
import org.demarche.cli.remote.ChangeStream;
import org.demarche.cli.render.ChangeText;
import org.demarche.cli.render.Duties;
import org.demarche.cli.render.SessionText;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WatchResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what changes, until it is stopped. */
@Command(
    name = "watch",
    description = {
      "Print what changes, as it does; stop with Ctrl-C.",
      "A dropped line comes back by itself. With --json: one message of the stream a line."
    })
final class WatchCommand implements Runnable {
  private final Context context;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      defaultValue = "",
      description = "Go on after the message that had this cursor; else from now on.")
  private String cursor = "";

  WatchCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var printer = new Printer(context.output(), known());
    try (var stream = new ChangeStream(context.asSeat(), cursor, printer)) {
      stream.follow();
    }
  }

  /** The stream brings a view itself, unless it goes on from a cursor. */
  private View known() {
    return cursor.isEmpty() || context.output().json()
        ? View.getDefaultInstance()
        : context.play().view();
  }

  private static final class Printer implements ChangeStream.Listener {
    private final Output output;
    private View view;

    Printer(Output output, View view) {
      this.output = output;
      this.view = view;
    }

    @Override
    public void received(WatchResponse message) {
      if (output.json()) {
        output.jsonLine(message);
        return;
      }
      if (message.hasReset()) {
        output.line(SessionText.line(message.getReset().getSession()));
        output.line(Duties.line(message.getReset()));
        view = message.getReset();
      }
      for (var change : message.getChangesList()) {
        new ChangeText(view, output.page()).lines(change).forEach(output::line);
        view = LiveView.after(view, change);
      }
    }

    @Override
    public void lost() {
      output.hint("The line to the server dropped; trying again…");
    }

    @Override
    public void found() {
      output.hint("Connected again.");
    }
  }
}
