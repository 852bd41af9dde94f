package org.demarche.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.render.DeskText;
import org.demarche.cli.render.Names;
import org.demarche.cli.text.Table;
import org.demarche.protocol.v1.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Classes: several sessions of one scenario, with one roster and one board. */
@Command(
    name = "class",
    description = "Create and watch classes: several sessions with one roster.",
    footer = {
      "",
      "Example: ${ROOT-COMMAND-NAME} class create after-maidan-2016 --title Seminar --roster"
          + " people.csv --sheet sheet.html"
    })
final class ClassCommand implements Runnable {
  private static final int SECONDS = 5;

  private final Context context;

  ClassCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.output().hint("See: " + context.program() + " class --help");
  }

  @Command(name = "list", description = "List the classes of the server (operator).")
  void list(@Mixin OperatorKeyOption key) {
    var classes = new ClassCalls(context.asOperator(key.file)).list();
    var table = new Table(context.page()).words("CLASS").words("TITLE").words("WORLDS");
    classes.forEach(
        given ->
            table.row(
                Names.last(given.getName()),
                given.getTitle(),
                String.join(", ", given.getWorldsList().stream().map(World::getName).toList())));
    context
        .output()
        .showAll(
            "classes", classes, classes.isEmpty() ? List.of("No classes yet.") : table.lines());
  }

  @Command(name = "board", description = "Show how all teams of all worlds stand.")
  void board(
      @Parameters(paramLabel = "CLASS", description = "As in: class list.") String name,
      @Option(names = "--watch", description = "Again every few seconds, until Ctrl-C.")
          boolean watch,
      @Option(names = "--seat", description = "With your seat's token, not the operator key.")
          boolean seat,
      @Mixin OperatorKeyOption key) {
    var calls = new ClassCalls(connection(context, seat, key.file));
    do {
      var given = calls.get(resource(name));
      context.output().show(given, DeskText.lines(given, context.page()));
    } while (watch && again());
  }

  private static boolean again() {
    try {
      Thread.sleep(SECONDS * 1000L);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Command(name = "sheet", description = "Write a page with everybody's link, to print and cut.")
  void sheet(
      @Parameters(paramLabel = "CLASS", description = "As in: class list.") String name,
      @Parameters(paramLabel = "FILE", description = "For example sheet.html.") Path file,
      @Option(
              names = "--address",
              paramLabel = "URL",
              description = "Where the people find the server; else as you do.")
          @Nullable String address,
      @Option(names = "--seat", description = "With your seat's token, not the operator key.")
          boolean seat,
      @Mixin OperatorKeyOption key) {
    var connection = connection(context, seat, key.file);
    writeSheet(context, connection, resource(name), file, address);
  }

  static void writeSheet(
      Context context, Connection connection, String parent, Path file, @Nullable String address) {
    var base = address == null ? connection.endpoint().link() : address;
    TextFiles.write(file, new ClassCalls(connection).sheet(parent, base));
    context.output().done("The links are in " + file + ", as " + base + "/join/….");
  }

  /** The line for calls that the operator or a seat may make. */
  static Connection connection(Context context, boolean seat, @Nullable Path keyFile) {
    if (seat && keyFile != null) {
      throw Failure.usage("Give --seat or --operator-key-file, not both.");
    }
    return seat ? context.asSeat() : context.asOperator(keyFile);
  }

  static String resource(String name) {
    return name.contains("/") ? name : "classes/" + name;
  }
}
