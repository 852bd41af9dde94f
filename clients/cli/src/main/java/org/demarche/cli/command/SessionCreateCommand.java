package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.failure.Refusal;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.remote.SessionCalls;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.RosterText;
import org.demarche.cli.render.SeatsText;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.CreateSessionResponse;
import org.demarche.protocol.v1.RosterEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a session and takes its owner's seat. */
@Command(
    name = "create",
    description = "Create a session, and take its owner's seat (operator).",
    footer = {
      "",
      "The roster is a table in CSV: name, e-mail, team, role; only name is needed. Who has no team"
          + " is put where the fewest are. Each row gets a code of its own, beside those of the"
          + " teams.",
      "Example: ${ROOT-COMMAND-NAME} session create islands-and-pipelines --turn-minutes 10 --bots"
    })
final class SessionCreateCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "SCENARIO", description = "See: scenario list.")
  private String scenario = "";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Shown to everybody; else the scenario's title.")
  private String title = "";

  @Option(
      names = "--thesis",
      paramLabel = "ID",
      defaultValue = "",
      description = "Which thesis is true; else it is drawn in secret.")
  private String thesis = "";

  @Option(names = "--short", description = "As many turns as the scenario's short game has.")
  private boolean shortGame;

  @Option(
      names = "--modifier",
      paramLabel = "ID",
      description =
          "Switch on one of the scenario's changes of all theses, in secret; may be repeated.")
  private List<String> modifiers = List.of();

  @Mixin private final NewSessionOptions session = new NewSessionOptions();

  @Mixin private final RosterOptions people = new RosterOptions();

  @Mixin private final OperatorKeyOption key = new OperatorKeyOption();

  SessionCreateCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var connection = context.asOperator(key.file);
    // Before anything is created, so that a wrong name of the file costs nothing.
    var csv = people.csv();
    var created = new SessionCalls(connection).create(wish());
    var seat =
        SeatKeeper.remember(
            context.seats(),
            connection.endpoint(),
            created.getSession(),
            created.getSeat(),
            created.getToken());
    var output = context.output();
    output.show(created, List.of());
    if (!output.json()) {
      var title = created.getSession().getTitle();
      output.done("Created " + title + ". Your seat is remembered as " + seat.name() + ".");
      output.lines(codes(created, connection.endpoint().link()));
    }
    if (!csv.isEmpty()) {
      var added = addPeople(connection, created.getSession().getName(), csv);
      output.lines(RosterText.lines(added, context.page()));
    }
    people.writeSheet(context, connection, created.getSession().getName());
    output.hint("Next: hand out the links, then " + context.program() + " session start");
  }

  /** Nobody is added if a row is wrong. The session is there all the same, and says so. */
  private List<RosterEntry> addPeople(Connection connection, String session, String csv) {
    try {
      return new ClassCalls(connection).importRoster(session, csv);
    } catch (Refusal refused) {
      context
          .output()
          .hint(
              "The session is there, without the people of the table. Mend it, then: "
                  + context.program()
                  + " roster import "
                  + people.roster);
      throw refused;
    }
  }

  private CreateSessionRequest wish() {
    return session
        .read(context, scenario)
        .setTitle(title)
        .setThesis(thesis)
        .setTurns(shortGame ? shortTurns() : session.turns)
        .addAllModifiers(modifiers)
        .build();
  }

  private int shortTurns() {
    if (session.turns != 0) {
      throw Failure.usage("Give --turns or --short, not both.");
    }
    var summary = new ScenarioCalls(context.asAnybody()).get(scenario).getSummary();
    if (summary.getShortGame() == 0) {
      throw Failure.usage(summary.getTitle() + " foresees no short game. Give --turns N.");
    }
    return summary.getShortGame();
  }

  private List<String> codes(CreateSessionResponse created, String link) {
    var calls = new ScenarioCalls(context.asAnybody());
    var teams = calls.get(created.getSession().getScenario()).getSummary().getTeamsList();
    return new ArrayList<>(
        SeatsText.codes(created.getJoinCodesList(), new Names(teams), link, context.page()));
  }
}
