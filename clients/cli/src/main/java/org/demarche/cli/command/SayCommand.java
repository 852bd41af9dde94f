package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.render.MessagesText;
import org.demarche.cli.render.Names;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Team;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a message. */
@Command(
    name = "say",
    description = "Say something to your team, to other teams, to control or to all.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} say \"Shall we talk?\" --to russia,china"})
final class SayCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to say.")
  private List<String> words = List.of();

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private @Nullable Listeners listeners;

  SayCommand(Context context) {
    this.context = context;
  }

  /** Who is to hear it. */
  static final class Listeners {
    @Option(
        names = "--to",
        paramLabel = "TEAM",
        split = ",",
        description = "These teams, and your own.")
    @Nullable List<String> teams;

    @Option(names = "--team", description = "Your own team only; this is what is done else.")
    boolean own;

    @Option(names = "--control", description = "Those who run the session.")
    boolean control;

    @Option(names = "--all", description = "Everybody.")
    boolean all;

    Audience audience(List<Team> known) {
      var named = teams == null ? List.<String>of() : teams;
      return Audience.newBuilder()
          .setEveryone(all)
          .setControl(control)
          .addAllTeams(named.stream().map(team -> Lookup.team(team, known)).toList())
          .build();
    }
  }

  @Override
  public void run() {
    var play = context.play();
    var view = play.view();
    var chosen = listeners == null ? new Listeners() : listeners;
    var sent = play.say(String.join(" ", words), chosen.audience(view.getTeamsList()));
    context.output().show(sent, MessagesText.lines(sent, Names.of(view), context.page()));
  }
}
