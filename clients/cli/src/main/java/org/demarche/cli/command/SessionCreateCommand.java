package org.demarche.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.remote.SessionCalls;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.SeatsText;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.CreateSessionResponse;
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
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Your name as the owner.")
  private String ownerName = "";

  @Option(
      names = "--turn-minutes",
      paramLabel = "N",
      defaultValue = "0",
      description = "Length of each turn; -1 for no deadlines. Else as the scenario plans.")
  private int turnMinutes;

  @Option(
      names = "--thesis",
      paramLabel = "ID",
      defaultValue = "",
      description = "Which thesis is true; else it is drawn in secret.")
  private String thesis = "";

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Decides every draw, to play the same game again.")
  private String seed = "";

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many turns to play; else all of the scenario's.")
  private int turns;

  @Option(names = "--short", description = "As many turns as the scenario's short game has.")
  private boolean shortGame;

  @Option(
      names = "--no-outside",
      description = "Leave out events from outside the scenario's sources.")
  private boolean documentOnly;

  @Option(
      names = "--modifier",
      paramLabel = "ID",
      description =
          "Switch on one of the scenario's changes of all theses, in secret; may be repeated.")
  private List<String> modifiers = List.of();

  @Option(names = "--bots", description = "Let bots play the teams that nobody has joined.")
  private boolean bots;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final OperatorKeyOption key = new OperatorKeyOption();

  SessionCreateCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var connection = context.asOperator(key.file);
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
      output.done(
          "Created "
              + created.getSession().getTitle()
              + ". Your seat is remembered as "
              + seat.name()
              + ".");
      output.lines(codes(created, connection.endpoint().link()));
      output.hint("Next: hand out the links, then " + context.program() + " session start");
    }
  }

  private CreateSessionRequest wish() {
    return CreateSessionRequest.newBuilder()
        .setScenario(ScenarioCalls.resourceName(scenario))
        .setTitle(title)
        .setFacilitatorName(ownerName)
        .setTurnMinutes(turnMinutes)
        .setThesis(thesis)
        .setSeed(seed)
        .setTurns(shortGame ? shortTurns() : turns)
        .setDocumentOnly(documentOnly)
        .addAllModifiers(modifiers)
        .setBots(bots)
        .setOptions(run.read(context))
        .build();
  }

  private int shortTurns() {
    if (turns != 0) {
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
