package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a track by hand. */
@Command(
    name = "override",
    description = "Set a track to a value, now (white cell). Whoever sees it reads the reason.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} override oil 50 --reason \"A typing mistake\""})
final class OverrideCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "TRACK", description = "A track's id; see: board --ids.")
  private String track = "";

  @Parameters(index = "1", paramLabel = "VALUE", description = "In the track's range.")
  private String value = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason = "";

  OverrideCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var session = context.play().view().getSession().getName();
    var set = context.whiteCell().override(session, track, number(), reason);
    context.output().show(set, List.of());
    context.output().done(set.getInfo().getTitle() + " is now " + Numbers.plain(number()) + ".");
  }

  private double number() {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException _) {
      throw Failure.usage("\"" + value + "\" is no number.");
    }
  }
}
