package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.SeatsText;
import org.demarche.protocol.v1.JoinSessionResponse;
import org.demarche.protocol.v1.Seat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a seat. */
@Command(
    name = "join",
    description = "Take a seat with a join code or link, and remember it.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} join K7QM2XWD --name Ann"})
final class JoinCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "CODE", description = "The join code, or the link that holds it.")
  private String code = "";

  @Option(names = "--name", paramLabel = "NAME", description = "Your name, as others will see it.")
  private @Nullable String displayName;

  JoinCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var joined = new Joining(context).join(code, displayName);
    context.output().show(joined.answer(), List.of());
    if (!context.output().json()) {
      tell(joined.answer(), new ScenarioCalls(joined.connection()), joined.seat().name());
    }
  }

  private void tell(JoinSessionResponse joined, ScenarioCalls scenarios, String seatName) {
    var session = joined.getSession();
    var seat = joined.getSeat();
    var teams = scenarios.get(session.getScenario()).getSummary().getTeamsList();
    var place = SeatsText.place(seat.getRole(), seat.getTeam(), new Names(teams));
    var output = context.output();
    output.done(
        "You are " + seat.getDisplayName() + ", " + place + ", in " + session.getTitle() + ".");
    output.line("This computer remembers the seat as " + seatName + ".");
    output.hint("Next: " + context.program() + " " + next(seat.getRole()));
  }

  private static String next(Seat.Role role) {
    return switch (role) {
      case ROLE_OWNER, ROLE_CONTROLLER -> "desk, session, roster, ledger";
      case ROLE_WHITE_CELL -> "desk, inject, queue, messages";
      case ROLE_UMPIRE -> "watch, queue, estimate";
      case ROLE_OBSERVER -> "watch, board, ledger";
      case ROLE_MEMBER, ROLE_UNSPECIFIED, UNRECOGNIZED ->
          "play, or one command at a time: brief, board, moves";
    };
  }
}
