package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.render.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bots in a session's teams. */
@Command(
    name = "bot",
    description = "Let a bot play a team, or stop it (controller).",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} bot on china"})
final class BotCommand {
  private final Context context;

  BotCommand(Context context) {
    this.context = context;
  }

  @Command(name = "on", description = "Let a bot play the team.")
  void on(
      @Parameters(paramLabel = "TEAM", description = "For example china.") String team,
      @Option(
              names = "--policy",
              paramLabel = "ID",
              defaultValue = "",
              description = "How it plays; else as it usually does.")
          String policy) {
    set(team, true, policy);
  }

  @Command(name = "off", description = "Stop the bot.")
  void off(@Parameters(paramLabel = "TEAM", description = "For example china.") String team) {
    set(team, false, "");
  }

  private void set(String team, boolean active, String policy) {
    var view = context.play().view();
    var id = Lookup.team(team, view.getTeamsList());
    var answer = context.session().setBot(view.getSession().getName(), id, active, policy);
    context.output().show(answer, List.of());
    var title = Names.of(view).title(id);
    context.output().done(active ? "A bot plays " + title + "." : "No bot plays " + title + ".");
  }
}
