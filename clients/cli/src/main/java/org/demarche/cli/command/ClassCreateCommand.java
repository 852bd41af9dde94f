package org.demarche.cli.command;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.RosterText;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateClassResponse;
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

  @Mixin private final RosterOptions people = new RosterOptions();

  @Mixin private final NewSessionOptions session = new NewSessionOptions();

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
    people.writeSheet(context, connection, created.getClass_().getName());
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
        .setRosterCsv(people.csv())
        .setSession(session.read(context, scenario))
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
