package org.demarche.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.RosterText;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateClassResponse;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a class, and takes its owner's seat in every world. */
@Command(
    name = "create",
    description = "Create a class with all its worlds and seats (operator).",
    footer = {
      "",
      "The roster is a table in CSV: name, e-mail, team, role, world; only name is needed.",
      "Who has no team or world is put where the fewest are."
    })
final class ClassCreateCommand implements Runnable {
  private final Context context;

  @Parameters(paramLabel = "SCENARIO", description = "See: scenario list.")
  private String scenario = "";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      required = true,
      description = "Shown to everybody.")
  private String title = "";

  @Option(
      names = "--worlds",
      paramLabel = "N|NAMES",
      description = "How many worlds, or their names separated by commas; else as in the roster.")
  private @Nullable String worlds;

  @Option(names = "--roster", paramLabel = "FILE", description = "The people, in CSV.")
  private @Nullable Path roster;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "Write a page with everybody's link to this file.")
  private @Nullable Path sheet;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where the people find the server, for the sheet; else as you do.")
  private @Nullable String address;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Your name as the owner.")
  private String owner = "";

  @Option(
      names = "--turn-minutes",
      paramLabel = "N",
      defaultValue = "0",
      description = "Length of each turn; -1 for no deadlines. Else as the scenario plans.")
  private int turnMinutes;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many turns to play; else all of the scenario's.")
  private int turns;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Decides every draw, the same in all worlds; else each has its own.")
  private String seed = "";

  @Option(
      names = "--no-outside",
      description = "Leave out events from outside the scenario's sources.")
  private boolean documentOnly;

  @Option(names = "--bots", description = "Let bots play the teams that nobody has joined.")
  private boolean bots;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final OperatorKeyOption key = new OperatorKeyOption();

  ClassCreateCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    var connection = context.asOperator(key.file);
    var created = new ClassCalls(connection).create(wish());
    for (var world : created.getClass_().getWorldsList()) {
      created.getOwnedList().stream()
          .filter(owned -> owned.getWorld().equals(world.getName()))
          .forEach(
              owned ->
                  SeatKeeper.remember(
                      context.seats(),
                      connection.endpoint(),
                      world.getDesk().getSession(),
                      owned.getSeat(),
                      owned.getToken()));
    }
    context.output().show(created, List.of());
    if (!context.output().json()) {
      tell(created);
    }
    if (sheet != null) {
      var name = created.getClass_().getName();
      ClassCommand.writeSheet(context, connection, name, sheet, address);
    }
  }

  private void tell(CreateClassResponse created) {
    var name = Names.last(created.getClass_().getName());
    var output = context.output();
    output.done(
        "Created the class %s, %s. Your seats are remembered: see seats."
            .formatted(name, created.getClass_().getTitle()));
    if (created.getRosterCount() > 0) {
      output.lines(RosterText.lines(created.getRosterList(), context.page()));
    }
    output.hint("Next: " + context.program() + " class board " + name);
  }

  private CreateClassRequest wish() {
    return CreateClassRequest.newBuilder()
        .setTitle(title)
        .addAllWorlds(worldNames())
        .setRosterCsv(roster == null ? "" : TextFiles.read(roster))
        .setSession(
            CreateSessionRequest.newBuilder()
                .setScenario(ScenarioCalls.resourceName(scenario))
                .setFacilitatorName(owner)
                .setTurnMinutes(turnMinutes)
                .setTurns(turns)
                .setSeed(seed)
                .setDocumentOnly(documentOnly)
                .setBots(bots)
                .setOptions(run.read(context)))
        .build();
  }

  private List<String> worldNames() {
    if (worlds == null) {
      return List.of();
    }
    if (!worlds.matches("\\d{1,3}")) {
      return List.of(worlds.split(",", -1));
    }
    int count = Integer.parseInt(worlds);
    if (count == 0) {
      throw Failure.usage("A class has at least one world.");
    }
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}
